"""Draws the published option order of common-facts and writes items.jsonl.

facts.jsonl holds the facts with the right option first. The order readers and models see is drawn here, once, by a
recorded seed, independently of the key: that is what makes a published item exchangeable with its permutations, which
the exact sibling test needs. Run it after editing facts.jsonl, in this folder: python3 draw_order.py
"""

import json
import random

SEED = 20261123  # the same number is in suite.yaml under option_order

rng = random.Random(SEED)
with open("facts.jsonl", encoding="utf-8") as facts, open("items.jsonl", "w", encoding="utf-8") as items:
    for line in facts:
        fact = json.loads(line)
        order = list(range(len(fact["options"])))
        rng.shuffle(order)
        item = {
            "id": fact["id"],
            "kind": "choice",
            "subject": fact["subject"],
            "question": fact["question"],
            "options": [fact["options"][i] for i in order],
            "gold": order.index(0),
        }
        items.write(json.dumps(item, ensure_ascii=False) + "\n")
