"""Runs deployed Java functions: the zip that was uploaded, in a JVM, by AWS's own runtime client for Java.

Each function gets one process with the classpath, the variables and the time-out that Lambda gives it. The runtime client
asks a small server of ours for events (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html). The process stays,
as a warm function does, until its code or settings change, the function is deleted, or the stand-in ends.
"""
import atexit
import http.server
import io
import json
import os
import pathlib
import queue
import shutil
import subprocess
import tempfile
import threading
import time
import uuid
import zipfile

from resources.context import PORT, client

RUNTIME = os.environ.get("STAND_IN_LAMBDA_RUNTIME", "")
MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
running, guard = {}, threading.Lock()


class Crashed(Exception):
    """The function's process gave no answer."""


def zipped(name, text, runtime):
    """A zip of code that stands in a template."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(name + (".py" if runtime.startswith("python") else ".js"), text)
    return content.getvalue()


def invoke(function, event):
    """Hands an event (JSON text) to a function of moto; returns the answer and whether it is an error."""
    with guard:
        name, state = function.function_name, fingerprint(function)
        if name in running and running[name].state != state:
            running.pop(name).stop()
        if name not in running:
            running[name] = FunctionProcess(function, state)
    return running[name].invoke(event)


def fingerprint(function):
    return (function.code_sha_256, function.handler, json.dumps(function.environment_vars, sort_keys=True),
            function.timeout, function.memory_size)


def retire(name):
    with guard:
        process = running.pop(name, None)
    if process:
        process.stop()


@atexit.register
def retire_all():
    for name in list(running):
        retire(name)


class FunctionProcess:
    def __init__(self, function, state):
        if not function.run_time.startswith("java"):
            raise Crashed(f"The stand-in runs Java functions only, not {function.run_time}")
        if not RUNTIME or not list(pathlib.Path(RUNTIME).glob("*.jar")):
            raise Crashed("STAND_IN_LAMBDA_RUNTIME names no folder with aws-lambda-java-runtime-interface-client")
        self.state, self.timeout, self.lock = state, int(function.timeout), threading.Lock()
        self.log_group = getattr(function, "kept", {}).get("LoggingConfig", {}).get("LogGroup") or function.logs_group_name
        self.region, self.events, self.answers = function.region, queue.Queue(), queue.Queue()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="function-"))
        self.server = RuntimeServer(self)
        with zipfile.ZipFile(io.BytesIO(function.code_bytes)) as archive:
            archive.extractall(self.folder / "task")
        self.process = self.start(function)

    def start(self, function):
        task = self.folder / "task"
        self.output = open(self.folder / "log", "w+", encoding="utf-8", errors="replace")
        java = pathlib.Path(os.environ.get("JAVA_HOME", "/usr")) / "bin" / "java"
        command = [java, f"-Xmx{max(64, int(function.memory_size) * 3 // 4)}m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                   "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
                   "-cp", f"{RUNTIME}/*:{task}:{task}/lib/*", MAIN, function.handler]
        return subprocess.Popen(command, cwd=task, env=self.environment(function), stdin=subprocess.DEVNULL,
                                stdout=self.output, stderr=subprocess.STDOUT, start_new_session=True)

    def environment(self, function):
        return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": ":UTC", **function.environment_vars,
                "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{self.server.port}", "_HANDLER": function.handler,
                "AWS_REGION": self.region, "AWS_DEFAULT_REGION": self.region, "LAMBDA_TASK_ROOT": str(self.folder / "task"),
                "LAMBDA_RUNTIME_DIR": RUNTIME, "AWS_EXECUTION_ENV": f"AWS_Lambda_{function.run_time}",
                "AWS_LAMBDA_FUNCTION_NAME": function.function_name, "AWS_LAMBDA_FUNCTION_VERSION": str(function.version),
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(function.memory_size), "AWS_LAMBDA_LOG_GROUP_NAME": self.log_group,
                "AWS_LAMBDA_LOG_STREAM_NAME": "stand-in", "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
                "AWS_ACCESS_KEY_ID": "function", "AWS_SECRET_ACCESS_KEY": "function", "AWS_SESSION_TOKEN": "function",
                "AWS_EC2_METADATA_DISABLED": "true", "AWS_ENDPOINT_URL": f"http://localhost:{PORT['value']}"}

    def invoke(self, event):
        with self.lock:
            request = str(uuid.uuid4())
            self.events.put((request, event, time.time() + self.timeout))
            deadline = time.monotonic() + self.timeout + 20  # a cold start does not count
            try:
                while True:
                    try:
                        return self.answers.get(timeout=0.2)
                    except queue.Empty:
                        self.check(deadline)
            finally:
                self.keep_log()

    def check(self, deadline):
        if self.process.poll() is not None:
            raise Crashed(f"Runtime exited with status {self.process.returncode}: {self.said()[-2000:]}")
        if time.monotonic() > deadline:
            self.stop()
            raise Crashed(f"Task timed out after {self.timeout} seconds")

    def said(self):
        self.output.flush()
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace") if self.folder.exists() else ""

    def keep_log(self):
        """Writes what the function printed where Lambda would."""
        said = self.said()
        if not said.strip():
            return
        self.output.truncate(0)
        logs = client("logs", self.region)
        for make in (lambda: logs.create_log_group(logGroupName=self.log_group),
                     lambda: logs.create_log_stream(logGroupName=self.log_group, logStreamName="stand-in")):
            try:
                make()
            except logs.exceptions.ResourceAlreadyExistsException:
                pass
        logs.put_log_events(logGroupName=self.log_group, logStreamName="stand-in", logEvents=[
            {"timestamp": int(time.time() * 1000), "message": said[-200_000:]}])

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.server.close()
        self.output.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class RuntimeServer:
    """Lambda's runtime API for one process."""

    def __init__(self, function):
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                request, event, deadline = function.events.get()
                if request is None:
                    return
                self.answer(200, event.encode(), {"Lambda-Runtime-Aws-Request-Id": request, "Lambda-Runtime-Trace-Id": "Root=1",
                                                  "Lambda-Runtime-Deadline-Ms": str(int(deadline * 1000)),
                                                  "Lambda-Runtime-Invoked-Function-Arn": "arn:aws:lambda:stand-in"})

            def do_POST(self):
                body = self.body()
                if self.path.endswith("/response"):
                    function.answers.put((body.decode(), False))
                else:
                    function.answers.put((body.decode(errors="replace"), True))
                self.answer(202, b"{}", {})

            def body(self):
                if self.headers.get("Transfer-Encoding") != "chunked":
                    return self.rfile.read(int(self.headers.get("Content-Length") or 0))
                content = b""
                while size := int(self.rfile.readline(), 16):
                    content += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
                return content

            def answer(self, status, body, headers):
                self.send_response(status)
                for key, value in {**headers, "Content-Type": "application/json", "Content-Length": len(body)}.items():
                    self.send_header(key, str(value))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *ignored):
                pass

        self.function = function
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.function.events.put((None, None, None))
        self.server.shutdown()
        self.server.server_close()
