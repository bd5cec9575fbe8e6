"""Headers that no library sets for us, and what a browser may load: strict for all, looser for the staff's pages."""

from csp.constants import NONE, SELF, UNSAFE_INLINE

PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()"
PUBLIC_POLICY = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF, "data:"],
    "font-src": [SELF],
    "connect-src": [SELF],
    "manifest-src": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [NONE],
    "base-uri": [NONE],
}
# Wagtail's admin writes scripts and styles into its pages (wagtail/wagtail#1288), so no stricter policy works there
STAFF_POLICY = {
    "default-src": [SELF],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
    "object-src": [NONE],
    "base-uri": [NONE],
    "form-action": [SELF],
}


class HeadersMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class StaffPolicyMiddleware:
    """Stands inside the policy middleware, so that what it says is what is sent."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.path_info.startswith("/verwaltung/"):
            response._csp_replace = STAFF_POLICY
            response.headers["X-Frame-Options"] = "SAMEORIGIN"
        return response
