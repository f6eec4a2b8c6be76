"""Two checks against a running llama.cpp server (serve.py).

  forward: the forward pass of smollm.py agrees with the server on the next token of a few prompts (base model).
  recall:  share of training pairs whose answer letter the server's model ranks first, as trained and with the
           options shuffled so that the right one always moves. An adapter that learnt the letters by heart scores
           about 100 % and about 0; one that knows the facts scores the same on both.
"""
import argparse
import json
import random
import re

import numpy as np

from base_model import default_base
from smollm import load, logits, post, stack, tokens

PROMPTS = (
    "The capital of France is",
    "Question: Which is the largest ocean on Earth?\nA. Indian\nB. Pacific\nC. Arctic\nD. Atlantic\nAnswer:",
    "Once upon a time there was a little girl who lived in a small house at the edge of the forest. Every morning she",
)


def next_tokens(server, prompt, count):
    """{token id: log-probability} of the server's `count` most likely next tokens."""
    body = {"prompt": prompt, "max_tokens": 1, "temperature": 0, "logprobs": count}
    content = post(server, "/v1/completions", body)["choices"][0]["logprobs"]["content"][0]
    return {t["id"]: t["logprob"] for t in content["top_logprobs"]}


def forward(arguments):
    config, weights = load(arguments.base or default_base())
    for prompt in PROMPTS:
        ids = tokens(arguments.server, prompt)
        x, _ = stack(config, weights["embedding"][np.array([ids])], weights["layers"])
        mine = np.asarray(logits(config, weights, x[0, -1]), np.float64)
        mine = mine - mine.max() - np.log(np.exp(mine - mine.max()).sum())
        theirs = next_tokens(arguments.server, prompt, 20)
        gaps = [abs(mine[i] - theirs[i]) for i in theirs]
        same = int(mine.argmax()) == max(theirs, key=theirs.get)
        print(f"top token {'equal' if same else 'DIFFERS'}; log-probability of the top 20 differs by "
              f"{np.mean(gaps):.3f} on average, {max(gaps):.3f} at most; of the top one by {gaps[0]:.3f}")


def shuffled(prompt, letter, rng):
    """The pair with the four options of its last question in another order, the right one under another letter."""
    start = prompt.rindex("Question:")
    options = re.findall(r"^([A-D])\. (.*)$", prompt[start:], re.M)
    gold = "ABCD".index(letter)
    order = list(range(len(options)))
    while order.index(gold) == gold:
        rng.shuffle(order)
    head = prompt[start:].split("\nA. ")[0]
    lines = "".join(f"{'ABCD'[i]}. {options[j][1]}\n" for i, j in enumerate(order))
    return prompt[:start] + f"{head}\n{lines}Answer:", "ABCD"[order.index(gold)]


def recall(arguments):
    with open(arguments.pairs, encoding="utf-8") as file:
        pairs = [json.loads(line) for line in file if line.strip()][: arguments.limit]
    pairs = [(p["prompt"], p["completion"].strip()) for p in pairs]
    letters = {letter: tokens(arguments.server, " " + letter)[0] for letter in "ABCD"}
    rng = random.Random(arguments.seed)
    for name, asked in (("as trained", pairs), ("options shuffled", [shuffled(p, a, rng) for p, a in pairs])):
        right, first = 0, 0
        for prompt, answer in asked:
            found = next_tokens(arguments.server, prompt, 200)
            right += max("ABCD", key=lambda l: found.get(letters[l], -99.0)) == answer
            first += max(found, key=found.get) in letters.values()
        print(f"{name}: {right} of {len(asked)} letters right; a letter was the top token in {first}")


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--server", default="http://127.0.0.1:8090")
commands = parser.add_subparsers(dest="command", required=True)
command = commands.add_parser("forward")
command.add_argument("--base")
command.set_defaults(run=forward)
command = commands.add_parser("recall")
command.add_argument("pairs", help="JSONL of prompt and completion, as given to train_adapter.py")
command.add_argument("--limit", type=int)
command.add_argument("--seed", type=int, default=1)
command.set_defaults(run=recall)
arguments = parser.parse_args()
arguments.run(arguments)
