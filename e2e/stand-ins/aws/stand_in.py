"""An AWS of one's own, on loopback: moto's server, with a CloudFormation that keeps order, updates in place, rolls back and
calls custom resources for real. See README.md.

usage: stand_in.py -p PORT        environment: JAVA_HOME, STAND_IN_LAMBDA_RUNTIME (a folder of jars)
"""
import argparse
import os
import signal
import sys

os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"  # before moto is loaded

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app  # noqa: E402
from werkzeug.serving import WSGIRequestHandler, make_server  # noqa: E402

import hosting  # noqa: E402
import moto_fixes  # noqa: E402
import quotas  # noqa: E402
import resources  # noqa: E402
from control import Control  # noqa: E402
from resources.context import PORT  # noqa: E402
from stacks import moto_stacks  # noqa: E402


class Quiet(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_request(self, *ignored):
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-p", "--port", type=int, default=5066)
    port = parser.parse_args().port
    PORT["value"] = port
    os.environ["MOTO_PORT"] = str(port)
    resources.load()
    moto_fixes.install()
    quotas.install()
    moto_stacks.install()
    api = DomainDispatcherApplication(create_backend_app)
    api.debug = True
    server = make_server("127.0.0.1", port, Control(api), threaded=True, request_handler=Quiet)
    server.handle_error = lambda *ignored: None  # a client that hung up
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *ignored: sys.exit(0))
    print(f"Ready: http://localhost:{port}", flush=True)
    try:
        server.serve_forever()
    finally:
        hosting.retire_all()


if __name__ == "__main__":
    main()
