# Grades programs: a job in, one line a program out. harness.py comes before it.
#
# Standard input: {"programs": [{"sources": [text], "cpu": seconds, "wall": seconds}]}; of the sources the first that
# Python can parse is run. Standard output: {"result": "pass" | "fail" | "error" | "timeout", "detail": text}, in the
# order of the programs.


def main():
    isolate()
    job = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    for program in job["programs"]:
        result, detail = run_program(program["sources"], program["cpu"], program["wall"])
        answer({"result": result, "detail": detail if result != "pass" else ""})


main()
