# Makes twins of one code item: a job in, one line of JSON out. harness.py, the files before and an operator's file
# come before it, in this order.
#
# Standard input: {"prompt", "reference", "tests", "entry", "count", "state"}. Standard output: {"twins": [...]} with
# the figures of each proof, or {"guard", "detail"}.


def main():
    isolate()
    sys.setrecursionlimit(3000)
    job = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    try:
        task = Task(job)
        made, why = [], None
        for twin in twins(task, Draws(job["state"]), job["count"]):
            try:
                twin["figures"] = prove(twin["prompt"], twin["reference"], twin["tests"], twin["entry"])
                made.append(twin)
            except Refused as refused:
                why = why or refused
        if not made:
            raise why or Refused("no-twin", "no other twin exists")
        answer({"twins": made})
    except Refused as refused:
        # Addresses differ from run to run.
        answer({"guard": refused.guard, "detail": re.sub(r"0x[0-9a-fA-F]+", "0x", refused.detail)})
    except (RecursionError, MemoryError) as error:
        answer({"guard": "not-python", "detail": "too deep or too large: " + type(error).__name__})


main()
