"""What is seen and paid for: alarms, dashboards, logs, notifications, budgets."""
import json

from moto.cloudwatch.models import cloudwatch_backends

from resources import Kind, Made, kind
from resources.context import ACCOUNT


@kind("AWS::CloudWatch::Alarm")
class Alarm(Kind):
    changeable = {"ActionsEnabled", "AlarmActions", "AlarmDescription", "ComparisonOperator", "DatapointsToAlarm",
                  "Dimensions", "EvaluationPeriods", "InsufficientDataActions", "MetricName", "Metrics", "Namespace",
                  "OKActions", "Period", "Statistic", "ExtendedStatistic", "Threshold", "TreatMissingData", "Unit"}

    def create(self, context, properties):
        return self.put(context, properties.get("AlarmName", context.name()), properties)

    def put(self, context, name, properties):
        watch = context.api("cloudwatch")
        asked = {key: value for key, value in properties.items() if key not in ("AlarmName", "Tags")}
        tags = context.tag_list(properties)
        watch.put_metric_alarm(AlarmName=name, **asked, **({"Tags": tags} if tags else {}))
        arn = context.arn("cloudwatch", f"alarm:{name}")
        if tags:
            watch.tag_resource(ResourceARN=arn, Tags=tags)
        return Made(name, {"Arn": arn})

    def update(self, context, made, old, new):
        return self.put(context, made.id, new)

    def delete(self, context, made, properties):
        context.api("cloudwatch").delete_alarms(AlarmNames=[made.id])


@kind("AWS::CloudWatch::CompositeAlarm")
class CompositeAlarm(Alarm):
    changeable = {"AlarmRule", "AlarmActions", "AlarmDescription", "OKActions"}

    def put(self, context, name, properties):
        cloudwatch_backends[ACCOUNT][context.region].put_metric_alarm(
            name=name, description=properties.get("AlarmDescription"), rule=properties["AlarmRule"],
            alarm_actions=properties.get("AlarmActions", []), ok_actions=properties.get("OKActions", []),
            tags=context.tags(properties))
        return Made(name, {"Arn": context.arn("cloudwatch", f"alarm:{name}")})


@kind("AWS::CloudWatch::Dashboard")
class Dashboard(Kind):
    changeable = {"DashboardBody"}

    def create(self, context, properties):
        return self.put(context, properties.get("DashboardName", context.name()), properties)

    def put(self, context, name, properties):
        context.api("cloudwatch").put_dashboard(DashboardName=name, DashboardBody=properties["DashboardBody"])
        return Made(name)

    def update(self, context, made, old, new):
        return self.put(context, made.id, new)

    def delete(self, context, made, properties):
        context.api("cloudwatch").delete_dashboards(DashboardNames=[made.id])


@kind("AWS::Logs::LogGroup")
class LogGroup(Kind):
    changeable = {"RetentionInDays"}

    def create(self, context, properties):
        logs, name = context.api("logs"), properties.get("LogGroupName", context.name())
        tags = context.tags(properties)
        logs.create_log_group(logGroupName=name, **({"tags": tags} if tags else {}))
        self.retention(logs, name, properties)
        return Made(name, {"Arn": context.arn("logs", f"log-group:{name}:*")})

    def retention(self, logs, name, properties):
        if "RetentionInDays" in properties:
            logs.put_retention_policy(logGroupName=name, retentionInDays=properties["RetentionInDays"])
        else:
            logs.delete_retention_policy(logGroupName=name)

    def update(self, context, made, old, new):
        logs = context.api("logs")
        self.retention(logs, made.id, new)
        if context.tags(new):
            logs.tag_log_group(logGroupName=made.id, tags=context.tags(new))
        return made

    def delete(self, context, made, properties):
        context.api("logs").delete_log_group(logGroupName=made.id)


@kind("AWS::Logs::MetricFilter")
class MetricFilter(Kind):
    def create(self, context, properties):
        name = properties.get("FilterName", context.name())
        transformations = [{key[0].lower() + key[1:]: value for key, value in transformation.items()}
                           for transformation in properties["MetricTransformations"]]
        context.api("logs").put_metric_filter(logGroupName=properties["LogGroupName"], filterName=name,
                                              filterPattern=properties["FilterPattern"],
                                              metricTransformations=transformations)
        return Made(name)

    def delete(self, context, made, properties):
        context.api("logs").delete_metric_filter(logGroupName=properties["LogGroupName"], filterName=made.id)


@kind("AWS::SNS::Topic")
class Topic(Kind):
    def create(self, context, properties):
        attributes = {key: properties[key] for key in ("DisplayName", "KmsMasterKeyId") if key in properties}
        arn = context.api("sns").create_topic(Name=properties.get("TopicName", context.name()), Attributes=attributes,
                                              Tags=context.tag_list(properties))["TopicArn"]
        return Made(arn, {"TopicArn": arn, "TopicName": arn.split(":")[-1]})

    def update(self, context, made, old, new):
        context.api("sns").tag_resource(ResourceArn=made.id, Tags=context.tag_list(new))
        return made

    def delete(self, context, made, properties):
        context.api("sns").delete_topic(TopicArn=made.id)


@kind("AWS::SNS::TopicPolicy")
class TopicPolicy(Kind):
    changeable = {"PolicyDocument"}

    def create(self, context, properties):
        for topic in properties["Topics"]:
            context.api("sns").set_topic_attributes(TopicArn=topic, AttributeName="Policy",
                                                    AttributeValue=json.dumps(properties["PolicyDocument"]))
        return Made(context.name(), {"Id": "policy"})

    def update(self, context, made, old, new):
        self.create(context, new)
        return made


@kind("AWS::SNS::Subscription")
class Subscription(Kind):
    def create(self, context, properties):
        arn = context.api("sns").subscribe(TopicArn=properties["TopicArn"], Protocol=properties["Protocol"],
                                           Endpoint=properties["Endpoint"], ReturnSubscriptionArn=True)["SubscriptionArn"]
        return Made(arn, {"Arn": arn})

    def delete(self, context, made, properties):
        context.api("sns").unsubscribe(SubscriptionArn=made.id)


@kind("AWS::Budgets::Budget")
class Budget(Kind):
    changeable = {"Budget"}

    def create(self, context, properties):
        name = properties["Budget"].get("BudgetName", context.name(100))
        context.api("budgets").create_budget(AccountId=ACCOUNT, Budget={**properties["Budget"], "BudgetName": name},
                                             NotificationsWithSubscribers=properties.get("NotificationsWithSubscribers", []),
                                             ResourceTags=properties.get("ResourceTags", []))
        return Made(name)

    def update(self, context, made, old, new):
        self.delete(context, made, old)
        return self.create(context, {**new, "Budget": {**new["Budget"], "BudgetName": made.id}})

    def delete(self, context, made, properties):
        context.api("budgets").delete_budget(AccountId=ACCOUNT, BudgetName=made.id)


@kind("AWS::CDK::Metadata")
class Metadata(Kind):
    changeable = {"Analytics"}

    def create(self, context, properties):
        return Made(context.name())

    def update(self, context, made, old, new):
        return made
