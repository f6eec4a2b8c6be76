"""SmolLM2 (a Llama) in JAX, read from its GGUF file: weights, forward pass, and the server's tokeniser.

Everything stays in the GGUF's own layout. llama.cpp permutes the rows of the q and k weights so that rotary pairs
lie side by side; with the rotation written for neighbouring pairs (`rotate`) nothing has to be permuted back, and an
adapter trained here is already in the layout that llama.cpp wants.
"""
import json
import urllib.request
from typing import NamedTuple

import gguf
import jax
import jax.numpy as jnp
import numpy as np

# The seven weight matrices of a layer, by their GGUF names.
MATRICES = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")


class Config(NamedTuple):
    layers: int
    width: int
    hidden: int
    heads: int
    kv_heads: int
    rope_base: float
    epsilon: float


def load(path):
    """(Config, weights) with every tensor dequantised to float32.

    weights["layers"] is a list, a layer each, of matrices (out, in) and norms (width).
    """
    reader = gguf.GGUFReader(path)

    def meta(key):
        return reader.fields[f"llama.{key}"].contents()

    config = Config(
        layers=meta("block_count"), width=meta("embedding_length"), hidden=meta("feed_forward_length"),
        heads=meta("attention.head_count"), kv_heads=meta("attention.head_count_kv"),
        rope_base=meta("rope.freq_base"), epsilon=meta("attention.layer_norm_rms_epsilon"))
    if "output.weight" in {tensor.name for tensor in reader.tensors}:
        raise SystemExit("this model has its own output matrix; only tied embeddings are implemented")
    plain = {t.name: np.asarray(gguf.quants.dequantize(t.data, t.tensor_type), np.float32) for t in reader.tensors}
    names = MATRICES + ("attn_norm", "ffn_norm")
    layers = [{name: plain[f"blk.{i}.{name}.weight"] for name in names} for i in range(config.layers)]
    return config, {"embedding": plain["token_embd.weight"], "norm": plain["output_norm.weight"], "layers": layers}


def normed(x, weight, epsilon):
    """RMS norm."""
    return x * jax.lax.rsqrt(jnp.mean(x * x, axis=-1, keepdims=True) + epsilon) * weight


def rotate(x, start, base):
    """Rotary position embedding on neighbouring pairs of x (batch, time, heads, head width); positions from `start`."""
    half = x.shape[-1] // 2
    angles = (start + jnp.arange(x.shape[1]))[:, None] * base ** (-jnp.arange(half) / half)
    cos, sin = jnp.cos(angles)[None, :, None, :], jnp.sin(angles)[None, :, None, :]
    even, odd = x[..., 0::2], x[..., 1::2]
    return jnp.stack([even * cos - odd * sin, even * sin + odd * cos], axis=-1).reshape(x.shape)


def times(x, matrix):
    """x times a matrix (out, in), without transposing the matrix: training is a third faster than with `x @ m.T`."""
    return jax.lax.dot_general(x, matrix, (((x.ndim - 1,), (1,)), ((), ())))


def apply(x, layer, name, adapter, scale):
    """x times a weight matrix, plus its low-rank correction if there is one."""
    y = times(x, layer[name])
    return y if adapter is None else y + scale * times(times(x, adapter[name]["a"]), adapter[name]["b"])


def attention(q, k, v, past):
    """Causal attention; every query also sees all of `past`, the keys and values of a shared beginning (or None).

    q (batch, time, kv heads, group, head width); k, v (batch, time, kv heads, head width); past: the same, batch 1.
    """
    time = q.shape[1]
    q = q * q.shape[-1] ** -0.5
    scores = jnp.einsum("btkgd,bskd->bkgts", q, k)
    scores = jnp.where(jnp.tril(jnp.ones((time, time), bool)), scores, -1e30)
    if past is None:
        return jnp.einsum("bkgts,bskd->btkgd", jax.nn.softmax(scores), v)
    before = jnp.einsum("btkgd,skd->bkgts", q, past[0][0])
    shares = jax.nn.softmax(jnp.concatenate([before, scores], axis=-1))
    cut = past[0].shape[1]
    return (jnp.einsum("bkgts,skd->btkgd", shares[..., :cut], past[1][0])
            + jnp.einsum("bkgts,bskd->btkgd", shares[..., cut:], v))


def block(config, x, layer, adapter=None, scale=0.0, past=None):
    """One layer: (new x, its keys and values)."""
    batch, time, _ = x.shape
    start = 0 if past is None else past[0].shape[1]
    head = config.width // config.heads
    h = normed(x, layer["attn_norm"], config.epsilon)
    q, k, v = (apply(h, layer, name, adapter, scale) for name in ("attn_q", "attn_k", "attn_v"))
    q = rotate(q.reshape(batch, time, config.heads, head), start, config.rope_base)
    k = rotate(k.reshape(batch, time, config.kv_heads, head), start, config.rope_base)
    v = v.reshape(batch, time, config.kv_heads, head)
    q = q.reshape(batch, time, config.kv_heads, config.heads // config.kv_heads, head)
    h = attention(q, k, v, past).reshape(batch, time, config.width)
    x = x + apply(h, layer, "attn_output", adapter, scale)
    h = normed(x, layer["ffn_norm"], config.epsilon)
    gate, up = (apply(h, layer, name, adapter, scale) for name in ("ffn_gate", "ffn_up"))
    return x + apply(jax.nn.silu(gate) * up, layer, "ffn_down", adapter, scale), (k, v)


def stack(config, x, layers, adapter=None, scale=0.0, prefix=None):
    """Hidden states x (batch, time, width) through consecutive `layers`.

    `prefix` (1, time, width): hidden states of a beginning that all rows share. It is computed once, not once a row.
    The loop is written out, not scanned: a scan copies every layer's weights once more in each direction.
    """
    for layer, low_rank in zip(layers, adapter or [None] * len(layers)):
        past = None
        if prefix is not None:
            prefix, past = block(config, prefix, layer, low_rank, scale)
        x, _ = block(config, x, layer, low_rank, scale, past)
    return x, prefix


def logits(config, weights, x):
    """Next-token logits of last-layer hidden states."""
    return times(normed(x, weights["norm"], config.epsilon), weights["embedding"])


def post(server, path, body):
    """One JSON request to the llama.cpp server."""
    request = urllib.request.Request(server + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=300) as answer:
        return json.load(answer)


def tokens(server, text):
    """Token ids of `text`, by the server's own tokeniser."""
    return post(server, "/tokenize", {"content": text})["tokens"]


def tokens_and_places(server, text):
    """Token ids of `text` and the byte at which each begins."""
    rows = post(server, "/tokenize", {"content": text, "with_pieces": True})["tokens"]
    sizes = [len(row["piece"].encode() if isinstance(row["piece"], str) else row["piece"]) for row in rows]
    return [row["id"] for row in rows], [sum(sizes[:i]) for i in range(len(sizes))]
