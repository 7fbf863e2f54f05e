"""The processes of deployed versions: each runs the uploaded files with its own entrypoint on a port of its own."""
import os, shutil, socket, subprocess, tempfile


class FrontEnds:
    def __init__(self, java_home, overrides):
        self.java_home, self.overrides, self.running = java_home, overrides, {}

    def start(self, key, files, entrypoint, variables):
        """Starts a version and gives its address; whether it will ever answer is its own affair, as on App Engine."""
        folder, port = tempfile.mkdtemp(prefix="app-engine-"), free_port()
        for path, data in files.items():
            target = os.path.join(folder, path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as file:
                file.write(data)
        with open(os.path.join(folder, ".log"), "wb") as log:
            process = subprocess.Popen(["/bin/sh", "-c", f"exec {entrypoint}"], cwd=folder, env=self.environment(key, port, variables),
                                       stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        self.running[key] = process, folder
        return f"http://127.0.0.1:{port}"

    def environment(self, key, port, variables):
        home = {} if not self.java_home else {"JAVA_HOME": self.java_home}
        path = os.environ.get("PATH", "")
        return {"PATH": f"{self.java_home}/bin:{path}" if self.java_home else path, "HOME": "/tmp", "PORT": str(port), **home,
                "GAE_SERVICE": key[0], "GAE_VERSION": key[1], **variables, **self.overrides}

    def log(self, key):
        with open(os.path.join(self.running[key][1], ".log"), encoding="utf-8", errors="replace") as log:
            return log.read()

    def pid(self, key):
        return self.running[key][0].pid if key in self.running else None

    def stop(self, key):
        """Ends a version's process, by its own id."""
        if key not in self.running:
            return
        process, folder = self.running.pop(key)
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)

    def stop_all(self):
        for process, _ in self.running.values():
            process.terminate()
        for key in list(self.running):
            self.stop(key)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
