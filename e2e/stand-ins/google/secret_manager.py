"""Secret Manager v1. As in reality, `latest` is the newest version whatever its state, so it can't be read once destroyed."""
from refusal import Refusal, not_found, now

NOW = "2026-01-01T00:00:00Z"


class SecretManager:
    def __init__(self):
        self.secrets = {}

    def state(self):
        return {"secrets": {name: {"labels": secret["labels"], "policy": secret["policy"].get("bindings", []),
                                   "versions": [version["state"] for version in secret["versions"]]}
                            for name, secret in self.secrets.items()}}

    def handle(self, method, project, path, action, query, body):
        if not path:
            return self.create(project, query["secretId"][0], body) if method == "POST" else {
                "secrets": [self.public(project, name) for name in self.secrets]}
        name = path[0]
        if name not in self.secrets:
            raise Refusal(404, f"Secret [projects/{project}/secrets/{name}] not found.")
        if len(path) > 1:
            return self.version(project, name, path[2:], action)
        return self.one(method, project, name, action, body)

    def create(self, project, name, body):
        if name in self.secrets:
            raise Refusal(409, f"Secret [projects/{project}/secrets/{name}] already exists.")
        self.secrets[name] = {"labels": body.get("labels", {}), "versions": [], "policy": {"etag": "BwX="},
                              "replication": body.get("replication", {"automatic": {}}), "created": now()}
        return self.public(project, name)

    def one(self, method, project, name, action, body):
        secret = self.secrets[name]
        if action == "addVersion":
            secret["versions"].append({"state": "ENABLED", "data": body["payload"]["data"]})
            return {**self.public_version(project, name, len(secret["versions"])), "clientSpecifiedPayloadChecksum": True}
        if action == "getIamPolicy":
            return secret["policy"]
        if action == "setIamPolicy":
            secret["policy"] = body["policy"]
            return secret["policy"]
        if method == "DELETE":
            del self.secrets[name]
            return {}
        if method == "PATCH":
            secret["labels"] = body.get("labels", secret["labels"])
        return self.public(project, name)

    def version(self, project, name, path, action):
        versions = self.secrets[name]["versions"]
        if not path:
            return {"versions": [self.public_version(project, name, n) for n in range(len(versions), 0, -1)]}
        number = len(versions) if path[0] == "latest" else int(path[0])
        if not 0 < number <= len(versions):
            raise not_found(f"Secret Version [projects/{project}/secrets/{name}/versions/{path[0]}]")
        version = versions[number - 1]
        if action in ("destroy", "disable", "enable"):
            version["state"] = {"destroy": "DESTROYED", "disable": "DISABLED", "enable": "ENABLED"}[action]
        public = self.public_version(project, name, number)
        if action != "access":
            return public
        if version["state"] != "ENABLED":
            raise Refusal(400, f"Secret Version [{public['name']}] is in {version['state']} state.")
        return {"name": public["name"], "payload": {"data": version["data"]}}

    def public(self, project, name):
        secret = self.secrets[name]
        return {"name": f"projects/{project}/secrets/{name}", "labels": secret["labels"], "replication": secret["replication"],
                "createTime": secret["created"], "etag": "\"1\""}

    def public_version(self, project, name, number):
        return {"name": f"projects/{project}/secrets/{name}/versions/{number}", "createTime": NOW,
                "state": self.secrets[name]["versions"][number - 1]["state"]}
