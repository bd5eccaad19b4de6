# Reads messages and views as JSON lines and says of each what Slack's own Python SDK finds wrong: a JSON list of words a line.
# https://docs.slack.dev/tools/python-slack-sdk
import json
import logging
import sys

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

heard = []


class Ears(logging.Handler):
    def emit(self, record):
        heard.append(record.getMessage())


logging.getLogger().addHandler(Ears())


def check_block(raw):
    block = Block.parse(raw)
    if block is None:
        return [f"unknown block {raw.get('type')}"]
    block.validate_json()
    again = json.loads(json.dumps(block.to_dict()))
    return [] if again == raw else [f"read differently: {json.dumps(raw)[:300]} as {json.dumps(again)[:300]}"]


for line in sys.stdin:
    drawn = json.loads(line)
    heard.clear()
    wrong = []
    try:
        if "type" in drawn:
            view = View(**drawn)
            view.validate_json()
            view.to_dict()
        for raw in drawn["blocks"]:
            wrong += check_block(raw)
    except Exception as error:
        wrong.append(f"{type(error).__name__}: {error}")
    print(json.dumps(wrong + heard))
