"""Artifact Registry v1: the images that App Engine builds, which stay when versions and services are deleted."""
import hashlib
from urllib.parse import unquote
from refusal import not_found, now


class ArtifactRegistry:
    def __init__(self, location):
        self.location, self.packages, self.created, self.exists = location, {}, {}, False  # the repository comes with the first build, and stays

    def state(self):
        return {"images": {package: len(digests) for package, digests in self.packages.items()}}

    def build(self, service, version):
        """What the build of a version leaves here."""
        self.exists = True
        digest = hashlib.sha256(f"{service}/{version}".encode()).hexdigest()
        if f"app/{service}" not in self.packages:
            self.created[f"app/{service}"] = now()
        self.packages.setdefault(f"app/{service}", []).append(f"sha256:{digest}")

    def handle(self, method, project, location, path):
        root = f"projects/{project}/locations/{location}"
        if path[0] == "operations":
            return {"name": f"{root}/operations/{path[1]}", "done": True, "response": {}}
        if location != self.location or path[0] != "repositories" or not self.exists:
            raise not_found("/".join(path))
        repository = f"{root}/repositories/gae-standard"
        if len(path) == 1:
            return {"repositories": [{"name": repository, "format": "DOCKER", "mode": "STANDARD_REPOSITORY"}]}
        if path[1] != "gae-standard":
            raise not_found(path[1])
        if len(path) == 2:
            return {"name": repository, "format": "DOCKER", "mode": "STANDARD_REPOSITORY"}
        if len(path) == 3:
            return {"packages": [self.public(repository, package) for package in self.packages]}
        return self.one(method, root, repository, unquote(path[3]))  # a slash in a package's name is %2F in its resource's

    def one(self, method, root, repository, package):
        if package not in self.packages:
            raise not_found(package)
        if method == "DELETE":
            del self.packages[package]
            return {"name": f"{root}/operations/delete", "done": True, "response": {}}
        return self.public(repository, package)

    def public(self, repository, package):
        encoded = package.replace("/", "%2F")
        return {"name": f"{repository}/packages/{encoded}", "displayName": package, "createTime": self.created[package], "updateTime": now()}
