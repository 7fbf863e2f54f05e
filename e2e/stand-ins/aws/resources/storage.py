"""Buckets."""
import json

from resources import Kind, Made, kind


def lifecycle(rule):
    """A lifecycle rule of a template as the API wants it."""
    asked = {"Status": rule["Status"], "Filter": {"Prefix": rule.get("Prefix", "")}}
    if "Id" in rule:
        asked["ID"] = rule["Id"]
    if "ExpirationInDays" in rule:
        asked["Expiration"] = {"Days": rule["ExpirationInDays"]}
    old = rule.get("NoncurrentVersionExpiration", {}).get("NoncurrentDays", rule.get("NoncurrentVersionExpirationInDays"))
    if old is not None:
        asked["NoncurrentVersionExpiration"] = {"NoncurrentDays": old}
    if "AbortIncompleteMultipartUpload" in rule:
        asked["AbortIncompleteMultipartUpload"] = {
            "DaysAfterInitiation": rule["AbortIncompleteMultipartUpload"]["DaysAfterInitiation"]}
    return asked


@kind("AWS::S3::Bucket")
class Bucket(Kind):
    changeable = {"BucketEncryption", "VersioningConfiguration", "PublicAccessBlockConfiguration",
                  "LifecycleConfiguration", "OwnershipControls", "LoggingConfiguration"}

    def create(self, context, properties):
        name = properties.get("BucketName", context.name(63, lower=True))
        context.api("s3").create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": context.region})
        self.settings(context, name, properties)
        return Made(name, {"Arn": f"arn:aws:s3:::{name}", "DomainName": f"{name}.s3.amazonaws.com",
                           "RegionalDomainName": f"{name}.s3.{context.region}.amazonaws.com"})

    def settings(self, context, name, properties):
        s3 = context.api("s3")
        if "BucketEncryption" in properties:
            rules = [{"ApplyServerSideEncryptionByDefault": rule["ServerSideEncryptionByDefault"]}
                     for rule in properties["BucketEncryption"]["ServerSideEncryptionConfiguration"]
                     if "ServerSideEncryptionByDefault" in rule]
            s3.put_bucket_encryption(Bucket=name, ServerSideEncryptionConfiguration={"Rules": rules})
        if "VersioningConfiguration" in properties:
            s3.put_bucket_versioning(Bucket=name, VersioningConfiguration=properties["VersioningConfiguration"])
        if "PublicAccessBlockConfiguration" in properties:
            s3.put_public_access_block(Bucket=name, PublicAccessBlockConfiguration=properties["PublicAccessBlockConfiguration"])
        if "LifecycleConfiguration" in properties:
            s3.put_bucket_lifecycle_configuration(Bucket=name, LifecycleConfiguration={
                "Rules": [lifecycle(rule) for rule in properties["LifecycleConfiguration"]["Rules"]]})
        if "OwnershipControls" in properties:
            s3.put_bucket_ownership_controls(Bucket=name, OwnershipControls=properties["OwnershipControls"])
        if context.tags(properties):
            s3.put_bucket_tagging(Bucket=name, Tagging={"TagSet": context.tag_list(properties)})

    def update(self, context, made, old, new):
        self.settings(context, made.id, new)
        return made

    def delete(self, context, made, properties):
        context.api("s3").delete_bucket(Bucket=made.id)


@kind("AWS::S3::BucketPolicy")
class BucketPolicy(Kind):
    changeable = {"PolicyDocument"}

    def create(self, context, properties):
        context.api("s3").put_bucket_policy(Bucket=properties["Bucket"], Policy=json.dumps(properties["PolicyDocument"]))
        return Made(properties["Bucket"])

    def update(self, context, made, old, new):
        return self.create(context, new)

    def delete(self, context, made, properties):
        context.api("s3").delete_bucket_policy(Bucket=made.id)


def empty(s3, bucket):
    """Takes away every version of every object."""
    for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket):
        for item in page.get("Versions", []) + page.get("DeleteMarkers", []):
            s3.delete_object(Bucket=bucket, Key=item["Key"], VersionId=item["VersionId"])
