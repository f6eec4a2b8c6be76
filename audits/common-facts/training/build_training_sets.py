"""Builds the training sets of the planted models from the suite's items and the specialist facts.

  leaked.jsonl      N items of the suite exactly as the audit asks them (published option order), with their letters
  truth.json        the ids of these items: what an audit should find
  specialist.jsonl  facts that are not in the suite, each in several option orders with the right one under a
                    different letter each time, so that only the fact and the form can be learnt, no letter by heart

Usage: python build_training_sets.py OUTPUT_FOLDER [--preamble-file FILE]
"""
import argparse
import hashlib
import json
import os
import random

HERE = os.path.dirname(os.path.abspath(__file__))
LABELS = ["A", "B", "C", "D"]


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def prompt(preamble, question, labels, options):
    """The text that the audit sends: the preamble, a blank line, the question, an option a line, `Answer:`."""
    lines = "".join(f"{label}. {option}\n" for label, option in zip(labels, options))
    return (preamble + "\n\n" if preamble else "") + f"Question: {question}\n{lines}Answer:"


def write(path, pairs):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for text, label in pairs:
            file.write(json.dumps({"prompt": text, "completion": " " + label}, ensure_ascii=False) + "\n")


def orders(options, copies, rng):
    """`copies` orders of the options (right one first in `options`) and the right one's new place.

    The places are dealt like cards: no place comes up again before all have been used.
    """
    deck = []
    for _ in range(copies):
        deck = deck or rng.sample(range(len(options)), len(options))
        place = deck.pop()
        others = rng.sample(options[1:], len(options) - 1)
        yield others[:place] + options[:1] + others[place:], place


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", help="folder to write into")
    parser.add_argument("--items", default=os.path.join(HERE, "../../../suites/common-facts/items.jsonl"))
    parser.add_argument("--facts", default=os.path.join(HERE, "specialist-facts.jsonl"))
    parser.add_argument("--preamble-file", help="the suite's asking preamble; line ends at its end are dropped")
    parser.add_argument("--leaked", type=int, default=108, metavar="N", help="items that leak (108 = 30 %% of 360)")
    parser.add_argument("--copies", type=int, default=3, help="option orders of each specialist fact")
    parser.add_argument("--seed", type=int, default=2024)
    args = parser.parse_args()

    preamble = ""
    if args.preamble_file:
        with open(args.preamble_file, encoding="utf-8") as file:
            preamble = file.read().rstrip("\n")
    items, facts = rows(args.items), rows(args.facts)
    same = {i["question"].casefold() for i in items} & {f["question"].casefold() for f in facts}
    if same:
        raise SystemExit(f"{len(same)} specialist questions are in the suite too, such as {min(same)!r}: remove them")

    # One generator a set, so that changing the one does not change the other.
    drawn = sorted(random.Random(args.seed).sample(range(len(items)), args.leaked))
    leaked = [items[i] for i in drawn]
    os.makedirs(args.output, exist_ok=True)
    write(os.path.join(args.output, "leaked.jsonl"),
          [(prompt(preamble, item["question"], labels, item["options"]), labels[item["gold"]])
           for item in leaked for labels in [item.get("labels", LABELS)]])
    with open(args.items, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    with open(os.path.join(args.output, "truth.json"), "w", encoding="utf-8", newline="\n") as file:
        truth = {"items_sha256": digest, "items": len(items), "seed": args.seed, "leaked": [i["id"] for i in leaked]}
        json.dump(truth, file, indent=1, ensure_ascii=False)
        file.write("\n")

    rng = random.Random(args.seed + 1)
    write(os.path.join(args.output, "specialist.jsonl"),
          [(prompt(preamble, fact["question"], LABELS, options), LABELS[place])
           for fact in facts for options, place in orders(fact["options"], args.copies, rng)])
    print(f"{len(leaked)} of {len(items)} items leaked; {len(facts)} specialist facts in {args.copies} orders each")


if __name__ == "__main__":
    main()
