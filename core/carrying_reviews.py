"""For migrations only: the dates that pages kept in their own columns become reviews, and back."""

from dateutil.relativedelta import relativedelta


def carry(app_label: str, *model_names: str):
    """Return (forward, backward) for a RunPython that runs before these models lose `reviewed_on` and its like."""

    def forward(apps, schema_editor):
        review_model = apps.get_model("core", "PageReview")
        for name in model_names:
            pages = apps.get_model(app_label, name).objects.filter(reviewed_on__isnull=False)
            for page in pages.select_related("reviewer").only("pk", "reviewer", "reviewed_on", "review_due_on"):
                latest = page.reviewed_on + relativedelta(years=3)
                due_on = page.review_due_on if page.review_due_on else latest
                review_model.objects.create(
                    page_id=page.pk,
                    reviewer=page.reviewer,
                    reviewer_name=page.reviewer.name if page.reviewer else "",
                    reviewed_on=page.reviewed_on,
                    due_on=due_on if due_on > page.reviewed_on else latest,
                )

    def backward(apps, schema_editor):
        review_model = apps.get_model("core", "PageReview")
        for name in model_names:
            pages = apps.get_model(app_label, name).objects
            ids = list(pages.values_list("pk", flat=True))
            # Oldest first: the latest is written last, and stays.
            for review in review_model.objects.filter(page_id__in=ids).order_by("pk"):
                pages.filter(pk=review.page_id).update(
                    reviewer_id=review.reviewer_id, reviewed_on=review.reviewed_on, review_due_on=review.due_on
                )
            review_model.objects.filter(page_id__in=ids).delete()

    return forward, backward
