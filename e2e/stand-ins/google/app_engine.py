"""App Engine Admin v1: services, versions and traffic. It refuses what App Engine refuses."""
import datetime, itertools
from refusal import Refusal, not_found

METADATA = "type.googleapis.com/google.appengine.v1.OperationMetadataV1"
PLACEHOLDER = {"id": "placeholder", "servingStatus": "SERVING", "env": "standard", "runtime": "python312", "createdBy": "somebody",
               "createTime": "2026-01-01T00:00:00Z", "versionUrl": "https://placeholder.example"}


class AppEngine:
    def __init__(self, location, storage, registry, front_ends, with_default):
        self.location, self.storage, self.registry, self.front_ends = location, storage, registry, front_ends
        self.services, self.operations, self.ids = {}, {}, itertools.count(1)
        if with_default:
            self.services["default"] = {"split": {"allocations": {"placeholder": 1}}, "versions": {"placeholder": dict(PLACEHOLDER)}}

    def state(self):
        return {"services": {name: {"split": service["split"].get("allocations", {}),
                                    "versions": {v: {"url": about.get("versionUrl"), "variables": about.get("envVariables", {}),
                                                     "pid": self.front_ends.pid((name, v))}
                                                 for v, about in service["versions"].items()}}
                             for name, service in self.services.items()}}

    def handle(self, method, project, path, query, body):
        if not path:
            return {"name": f"apps/{project}", "id": project, "locationId": self.location, "servingStatus": "SERVING",
                    "codeBucket": f"staging.{project}.appspot.com", "defaultBucket": f"{project}.appspot.com",
                    "defaultHostname": f"{project}.wl.r.appspot.com", "gcrDomain": "us.gcr.io",
                    "serviceAccount": f"{project}@appspot.gserviceaccount.com"}
        if path[0] == "operations":
            return self.operations[f"apps/{project}/operations/{path[1]}"]
        if path == ["services"]:
            return {"services": [self.public(project, name) for name in self.services]}
        if len(path) == 3 and method == "POST":
            return self.create(project, path[1], body)
        if path[0] != "services" or path[1] not in self.services:
            raise not_found("/".join(path))
        if len(path) == 2:
            return self.service(method, project, path[1], body)
        return self.version(method, project, path[1], path[3:], query, body)

    def service(self, method, project, name, body):
        if method == "DELETE":
            if name == "default":
                raise Refusal(400, "The default service (module) may not be deleted.")
            for version in self.services[name]["versions"]:
                self.front_ends.stop((name, version))
            del self.services[name]
            return self.operation(project, {})
        if method == "PATCH":
            self.services[name]["split"] = body["split"]
            return self.operation(project, self.public(project, name))
        return self.public(project, name)

    def create(self, project, name, body):
        if name != "default" and "default" not in self.services:
            raise Refusal(400, "The first service (module) you upload to a new application must be the 'default' service (module).")
        version = body["id"]
        files = {path: self.storage.data(file["sourceUrl"]) for path, file in body["deployment"]["files"].items()}
        url = self.front_ends.start((name, version), files, body["entrypoint"]["shell"], body.get("envVariables", {}))
        self.registry.build(name, version)
        service = self.services.setdefault(name, {"split": {"allocations": {}}, "versions": {}})
        now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        service["versions"][version] = dict(body, name=f"apps/{project}/services/{name}/versions/{version}", servingStatus="SERVING",
                                            versionUrl=url, createTime=now, env="standard", createdBy="stand-in")
        if not service["split"].get("allocations"):
            service["split"] = {"allocations": {version: 1}}
        return self.operation(project, service["versions"][version])

    def version(self, method, project, name, path, query, body):
        versions, full = self.services[name]["versions"], query.get("view") == ["FULL"]
        if not path:
            return {"versions": [{"name": f"apps/{project}/services/{name}/versions/{v}", **public_version(about, full)}
                                 for v, about in versions.items()]}
        if path[0] not in versions:
            raise not_found(f"version {path[0]} of {name}")
        if method == "DELETE":
            if self.services[name]["split"].get("allocations", {}).get(path[0]):
                raise Refusal(400, f"Cannot delete a version with a non-zero traffic split: {path[0]}.")
            self.front_ends.stop((name, path[0]))
            del versions[path[0]]
            return self.operation(project, {})
        if method == "PATCH":
            versions[path[0]].update(body)
            return self.operation(project, versions[path[0]])
        return public_version(versions[path[0]], full)

    def operation(self, project, response):
        name = f"apps/{project}/operations/{next(self.ids)}"
        self.operations[name] = {"name": name, "done": True, "response": response, "metadata": {"@type": METADATA, "method": ""}}
        return self.operations[name]

    def public(self, project, name):
        return {"name": f"apps/{project}/services/{name}", "id": name, "split": self.services[name]["split"]}


def public_version(version, full):
    """Without view=FULL, App Engine keeps some things to itself."""
    return {key: value for key, value in version.items() if full or key not in ("deployment", "envVariables", "entrypoint", "handlers")}
