from django.apps import AppConfig


class CommonRoomsConfig(AppConfig):
    name = "common_rooms"
