"""
python export.py FOLDER
Writes the encoder with 6 and with 3 layers, its weights in int8, as 6.onnx and 3.onnx: what time-runtime.ts measures.
"""

import os
import sys

import torch
from encoder import MODEL
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoModel


class States(torch.nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body

    def forward(self, ids, mask):
        return self.body(input_ids=ids, attention_mask=mask).last_hidden_state


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    body = AutoModel.from_pretrained(MODEL, attn_implementation="eager").eval()
    ids = torch.randint(1000, 20000, (4, 40))
    free = {0: "batch", 1: "length"}
    for layers in (6, 3):
        body.encoder.layer = torch.nn.ModuleList(list(body.encoder.layer)[:layers])
        whole, small = os.path.join(folder, f"{layers}-float.onnx"), os.path.join(folder, f"{layers}.onnx")
        torch.onnx.export(
            States(body),
            (ids, torch.ones_like(ids)),
            whole,
            input_names=["ids", "mask"],
            output_names=["states"],
            dynamic_axes=dict(ids=free, mask=free, states=free),
            dynamo=False,
            opset_version=17,
        )
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8)
        os.remove(whole)
        print(f"{small}: {os.path.getsize(small) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
