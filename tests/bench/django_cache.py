"""Lets Django's page cache keep our pages: it keeps none that say `no-store`, and ours say so to browsers."""


class ForgetNoStoreMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        del response.headers["Cache-Control"]
        return response
