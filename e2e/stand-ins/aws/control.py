"""What a test may arrange, over HTTP beside the AWS API:

POST /stand-in/faults    {"match": ["DeleteLogGroup", "/x/y"], "code": "...", "message": "...", "status": 400}
                         every later API call whose action and body hold all of `match` fails so
DELETE /stand-in/faults  no more faults
POST /stand-in/health    {"state": "OutOfService", "reason": "...", "except": ["i-1"]}: what the balancers say of all other
                         instances; {} for the truth
POST /stand-in/quotas    {"L-F678F1CE": 1}: values of quotas by code
GET  /stand-in/calls     the API calls that change something, since the last DELETE of it
DELETE /stand-in/calls
PUT  /stand-in/answers/TOKEN  where functions put the answers of custom resources
"""
import io
import json
import re
import urllib.parse
from xml.sax.saxutils import escape

import quotas
from resources.custom import WAITING

LONGEST_BODY = 1_000_000
SERVICE = re.compile(r"Credential=[^/]+/\d+/[^/]+/([^/]+)/")
READS = re.compile(r"^(Describe|Get|List|Head|Lookup|Assume|Batch(Get|Describe)|Filter|Search|Simulate|Validate|Estimate)")
faults, calls, health = [], [], {}


class Control:
    """Stands before the API."""

    def __init__(self, api):
        self.api = api

    def __call__(self, environ, start_response):
        path = environ["PATH_INFO"]
        if path.startswith("/stand-in/"):
            return self.command(environ, start_response, path.removeprefix("/stand-in/"))
        service, action, text = describe(environ)
        for fault in faults:
            if all(part in text for part in fault["match"]):
                return fail(start_response, service, fault)
        if not READS.match(action) and service not in ("sts", "unsigned"):
            calls.append(f"{service} {action}")
        return self.api(environ, start_response)

    def command(self, environ, start_response, name):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        asked = json.loads(body) if body else {}
        answer = {}
        if name == "faults":
            change(faults, environ, [asked])
        elif name == "health":
            health.clear()
            health.update(asked)
        elif name == "quotas":
            quotas.values.update(asked)
        elif name == "calls" and environ["REQUEST_METHOD"] == "GET":
            answer = list(calls)
        elif name == "calls":
            calls.clear()
        elif name.startswith("answers/"):
            waiting = WAITING.get(name.removeprefix("answers/"))
            if waiting:
                waiting.put(asked)
        else:
            start_response("404 Not Found", [])
            return [b""]
        start_response("200 OK", [("Content-Type", "application/json")])
        return [json.dumps(answer).encode()]


def change(kept, environ, added):
    if environ["REQUEST_METHOD"] == "DELETE":
        kept.clear()
    else:
        kept.extend(added)


def describe(environ):
    """Which service is called, for what, and the whole request as text to look for names in."""
    found = SERVICE.search(environ.get("HTTP_AUTHORIZATION", ""))
    service = found.group(1) if found else "unsigned"
    length = int(environ.get("CONTENT_LENGTH") or 0)
    body = ""
    if 0 < length <= LONGEST_BODY:
        content = environ["wsgi.input"].read(length)
        environ["wsgi.input"] = io.BytesIO(content)
        body = content.decode("utf-8", "replace")
    target = environ.get("HTTP_X_AMZ_TARGET", "").split(".")[-1]
    form = re.search(r"(?:^|&)Action=(\w+)", body + "&" + environ.get("QUERY_STRING", ""))
    path = environ["PATH_INFO"] + ("?" + environ["QUERY_STRING"] if environ.get("QUERY_STRING") else "")
    verb = {"GET": "Get", "HEAD": "Head", "PUT": "Put", "POST": "Post", "DELETE": "Delete", "PATCH": "Patch"}
    action = target or (form.group(1) if form else f"{verb.get(environ['REQUEST_METHOD'], 'Do')} {path}")
    return service, action, f"{action} {urllib.parse.unquote_plus(body)}"


def fail(start_response, service, fault):
    """The fault in the way in which the service's clients expect one."""
    code, message, status = fault["code"], fault["message"], fault.get("status", 400)
    if service == "ec2":
        kind, body = "text/xml", (f"<Response><Errors><Error><Code>{code}</Code><Message>{escape(message)}</Message></Error>"
                                  "</Errors><RequestID>planted</RequestID></Response>")
    elif service == "s3":
        kind, body = "application/xml", f"<Error><Code>{code}</Code><Message>{escape(message)}</Message></Error>"
    elif service in ("autoscaling", "elasticloadbalancing", "iam", "sns", "cloudformation", "monitoring", "sts"):
        kind, body = "text/xml", (f"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{escape(message)}"
                                  "</Message></Error><RequestId>planted</RequestId></ErrorResponse>")
    else:
        kind, body = "application/x-amz-json-1.1", json.dumps({"__type": code, "message": message})
    start_response(f"{status} Planted", [("Content-Type", kind), ("x-amzn-errortype", code)])
    return [body.encode()]
