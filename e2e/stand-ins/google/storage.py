"""Cloud Storage, JSON API v1: the uploads of a deploy, listed, described and deleted."""
import base64, datetime, hashlib, itertools, json, re
from refusal import Refusal, not_found


class Storage:
    def __init__(self, address):
        self.address, self.objects, self.sessions, self.ids = address, {}, {}, itertools.count(1)

    def state(self):
        return {"objects": {o["name"]: {"size": int(o["size"]), "metadata": o["metadata"]} for o in self.objects.values()}}

    def data(self, url):
        """What a deployment's manifest refers to, such as https://storage.googleapis.com/BUCKET/NAME."""
        found = self.objects.get(tuple(url.split("/", 4)[3:5]))
        if not found:
            raise Refusal(400, f"The file {url} does not exist.")
        return found["data"]

    def handle(self, method, path, query, headers, raw):
        """Answers with what is to be sent: JSON, or a pair of headers and JSON."""
        upload = re.fullmatch(r"/(?:resumable/)?upload/storage/v1/b/([^/]+)/o", path)
        if upload:
            return self.upload(method, upload[1], query, headers, raw)
        found = re.fullmatch(r"/storage/v1/b/([^/]+)(/o)?(?:/(.+))?", path)
        if not found:
            raise not_found(path)
        bucket, objects, name = found.groups()
        if name:
            return self.one(method, bucket, name, raw)
        if objects:
            return {"kind": "storage#objects", "items": [public(o) for key, o in self.objects.items() if key[0] == bucket]}
        return {"kind": "storage#bucket", "name": bucket, "id": bucket, "location": "US", "storageClass": "STANDARD"}

    def one(self, method, bucket, name, raw):
        if (bucket, name) not in self.objects:
            raise Refusal(404, f"No such object: {bucket}/{name}")
        if method == "DELETE":
            del self.objects[bucket, name]
            return None
        if method == "PATCH":
            changes = json.loads(raw).get("metadata") or {}
            metadata = {**self.objects[bucket, name]["metadata"], **changes}
            self.objects[bucket, name]["metadata"] = {key: value for key, value in metadata.items() if value is not None}
        return public(self.objects[bucket, name])

    def upload(self, method, bucket, query, headers, raw):
        kind = query.get("uploadType", [""])[0]
        if kind == "multipart":
            about, data = parts(raw)
            return self.keep(bucket, query.get("name", [about.get("name")])[0], about, data)
        if method == "POST":
            session = str(next(self.ids))
            about = json.loads(raw) if raw else {}
            self.sessions[session] = {"about": about, "name": query.get("name", [about.get("name")])[0], "data": b""}
            location = f"{self.address}/resumable/upload/storage/v1/b/{bucket}/o?uploadType=resumable&upload_id={session}"
            return {"Location": location}, {}
        return self.append(bucket, query["upload_id"][0], headers.get("Content-Range", ""), raw)

    def append(self, bucket, session, content_range, raw):
        upload = self.sessions[session]
        upload["data"] += raw
        total = content_range.rpartition("/")[2]
        if total.isdigit() and len(upload["data"]) < int(total):
            return {"Range": f"bytes=0-{len(upload['data']) - 1}", "status": 308}, {}
        del self.sessions[session]
        return self.keep(bucket, upload["name"], upload["about"], upload["data"])

    def keep(self, bucket, name, about, data):
        now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        self.objects[bucket, name] = {
            "kind": "storage#object", "name": name, "bucket": bucket, "size": str(len(data)), "generation": str(next(self.ids)),
            "metageneration": "1", "timeCreated": now, "updated": now, "storageClass": "STANDARD", "data": data,
            "md5Hash": base64.b64encode(hashlib.md5(data).digest()).decode(), "metadata": about.get("metadata", {})}
        return public(self.objects[bucket, name])


def public(found):
    return {key: value for key, value in found.items() if key != "data"}


def parts(raw):
    """The two parts of a multipart upload: what is said about the object, and its data."""
    boundary = raw.split(b"\n", 1)[0].strip()
    about, data = (re.split(rb"\r?\n\r?\n", part, maxsplit=1)[1] for part in raw.split(boundary)[1:3])
    return json.loads(about), data[:-2] if data.endswith(b"\r\n") else data[:-1]
