"""Service Quotas: the ones that can stop an environment, at AWS's defaults until a test changes them."""
from moto.servicequotas.exceptions import NoSuchResource
from moto.servicequotas.models import ServiceQuotasBackend
from moto.servicequotas.responses import ServiceQuotasResponse

NAMES = {"L-F678F1CE": ("vpc", "VPCs per Region", 5), "L-A4707A72": ("vpc", "Internet gateways per Region", 5),
         "L-1B52E74A": ("vpc", "Gateway VPC endpoints per Region", 20),
         "L-29B6F2EB": ("vpc", "Interface VPC endpoints per VPC", 50),
         "L-E79EC296": ("vpc", "VPC security groups per Region", 2500),
         "L-DF5E4CA3": ("vpc", "Network interfaces per Region", 5000),
         "L-E9E9831D": ("elasticloadbalancing", "Classic Load Balancers per Region", 20),
         "L-CDE20ADC": ("autoscaling", "Auto Scaling groups per region", 500),
         "L-1216C47A": ("ec2", "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances", 5),
         "L-DC2B2D3D": ("s3", "General purpose buckets", 10000)}
values = {}


def quota(code):
    service, name, default = NAMES[code]
    return {"ServiceCode": service, "QuotaCode": code, "QuotaName": name, "Value": float(values.get(code, default)),
            "Adjustable": True, "GlobalQuota": False, "Unit": "None"}


def of_service(self, service_code):
    found = [quota(code) for code, (service, _, _) in NAMES.items() if service == service_code]
    if not found:
        raise NoSuchResource
    return found


def one(self, service_code, quota_code):
    if NAMES.get(quota_code, ("",))[0] != service_code:
        raise NoSuchResource
    return quota(quota_code)


def install():
    ServiceQuotasBackend.list_aws_default_service_quotas = of_service
    ServiceQuotasBackend.get_service_quota = one
    ServiceQuotasResponse.list_service_quotas = ServiceQuotasResponse.list_aws_default_service_quotas
    ServiceQuotasResponse.get_aws_default_service_quota = ServiceQuotasResponse.get_service_quota
