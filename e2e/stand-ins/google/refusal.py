"""What the stand-in says no with, as Google's APIs do, and how they write the time."""
import datetime

STATUS = {400: "FAILED_PRECONDITION", 403: "PERMISSION_DENIED", 404: "NOT_FOUND", 409: "ALREADY_EXISTS", 500: "INTERNAL"}


class Refusal(Exception):
    """An answer other than 200."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code

    def body(self):
        return {"error": {"code": self.code, "message": str(self), "status": STATUS.get(self.code, "UNKNOWN")}}


def not_found(what):
    return Refusal(404, f"not found: {what}")


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="microseconds").replace("+00:00", "Z")
