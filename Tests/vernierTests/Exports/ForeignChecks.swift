// What readers that nobody here wrote say of exported files: scripts for Python, each printing one line of counts.

/// Scripts for `ForeignReader`.
enum ForeignChecks {
    /// Arguments: the folder of schemas, the store. Every aggregate and row against its schema, checksums, foreign keys,
    /// lineage. Prints aggregates, rows, twins.
    static let everyEvalEver = """
        import hashlib, json, pathlib, sys
        from jsonschema import Draft7Validator
        schemas, store = map(pathlib.Path, sys.argv[1:])
        aggregate = Draft7Validator(json.loads((schemas / "eval.schema.json").read_text()))
        instance = Draft7Validator(json.loads((schemas / "instance_level_eval.schema.json").read_text()))
        def check(validator, value, name):
            for error in validator.iter_errors(value):
                sys.exit(f"{name}: {error.json_path}: {error.message[:300]}")
        files = [f for f in store.rglob("*") if f.is_file()]
        aggregates, rows, twins, named = 0, 0, 0, set()
        for file in files:
            if file.suffix != ".json": continue
            value = json.loads(file.read_text())
            check(aggregate, value, file)
            aggregates += 1
            assert file.parent.relative_to(store).parts[0] == "data" and len(file.parent.relative_to(store).parts) == 4
            ids = [r["evaluation_result_id"] for r in value["evaluation_results"]]
            assert len(ids) == len(set(ids)), "result ids repeat"
            details = value.get("detailed_evaluation_results")
            if details is None: continue
            samples = store / details["file_path"]
            named.add(samples)
            assert samples.name == file.stem + "_samples.jsonl"
            content = samples.read_bytes()
            assert hashlib.sha256(content).hexdigest() == details["checksum"], "checksum"
            lines = content.decode("utf-8").split("\\n")
            assert lines.pop() == "" and len(lines) == details["total_rows"], "rows"
            parsed = [json.loads(line) for line in lines]
            known = {row["sample_id"] for row in parsed}
            for row in parsed:
                check(instance, row, samples)
                assert row["evaluation_id"] == value["evaluation_id"] and row["evaluation_result_id"] in ids
                assert row["model_id"] == value["model_info"]["id"]
                rows += 1
                if row["input"]["raw"]:
                    text = row["input"]["raw"] + "".join(row["input"]["reference"])
                    assert row["sample_hash"] == hashlib.sha256(text.encode()).hexdigest(), "sample_hash"
                meta = row.get("metadata") or {}
                if row.get("error"): assert row["evaluation"] == {"score": 0, "is_correct": False}
                if "twin_of" in meta:
                    twins += 1
                    assert meta["twin_of"] in known, meta["twin_of"]
        assert {f for f in files if f.suffix == ".jsonl"} == named and len(files) == aggregates + len(named)
        print(aggregates, rows, twins)
        """

    /// Argument: a file. Prints tests, failures, skipped.
    static let junit = """
        import sys
        from junitparser import Failure, JUnitXml, Skipped
        xml = JUnitXml.fromfile(sys.argv[1])
        cases = [case for suite in xml for case in suite]
        failed = [c for c in cases if any(isinstance(r, Failure) for r in c.result)]
        skipped = [c for c in cases if any(isinstance(r, Skipped) for r in c.result)]
        assert (xml.tests, xml.failures, xml.skipped, xml.errors) == (len(cases), len(failed), len(skipped), 0)
        assert all(c.name and c.classname for c in cases)
        assert all(r.message for c in failed + skipped for r in c.result)
        print(len(cases), len(failed), len(skipped))
        """

    /// Argument: a file. Prints results, those of kind fail, those of kind open.
    static let sarif = """
        import sys
        import sarif_pydantic
        log = sarif_pydantic.load(sys.argv[1])
        assert log.version == "2.1.0" and len(log.runs) == 1
        run = log.runs[0]
        rules = {rule.id for rule in run.tool.driver.rules}
        assert len(rules) == len(run.tool.driver.rules) and run.tool.driver.name == "vernier"
        assert run.invocations[0].execution_successful is True
        for result in run.results:
            assert result.rule_id in rules and result.message.text
            assert result.kind in ("pass", "fail", "open", "review", "notApplicable", "informational")
            # SARIF 2.1.0, 3.27.10: a level other than none is for failures alone.
            assert (result.level.value == "none") == (result.kind != "fail"), result.kind
            assert result.locations and all(l.physical_location or l.logical_locations for l in result.locations)
        kinds = [result.kind for result in run.results]
        print(len(kinds), kinds.count("fail"), kinds.count("open"))
        """

    /// Arguments: the most lines of a file, then files of a batch. Prints files, lines.
    static let batch = """
        import json, sys
        most, seen, addresses = int(sys.argv[1]), set(), set()
        for name in sys.argv[2:]:
            lines = open(name, "rb").read().decode("utf-8").split("\\n")
            assert lines.pop() == "" and 0 < len(lines) <= most, name
            for line in lines:
                value = json.loads(line)
                assert list(value) == ["custom_id", "method", "url", "body"], list(value)
                id = value["custom_id"]
                assert isinstance(id, str) and 0 < len(id.encode()) <= 64 and id not in seen, id
                assert id.isascii() and id.isprintable() and len(id.split("|")) == 4, id
                seen.add(id)
                addresses.add(value["url"])
                body = value["body"]
                assert value["method"] == "POST" and body["model"] == "some-model" and body["max_tokens"] >= 1
                if value["url"] == "/v1/completions": assert body["prompt"]
                else: assert [m["role"] for m in body["messages"]] == ["user"] and body["messages"][0]["content"]
        assert len(addresses) == 1, addresses
        print(len(sys.argv) - 2, len(seen))
        """
}
