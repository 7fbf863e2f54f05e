#!/bin/bash
# Makes a worker of a fresh Amazon Linux 2023. Its logs come first, so that they tell what went wrong with the rest.
set -euo pipefail

instance_id=$(</var/lib/cloud/data/instance-id)

dnf install -y -q amazon-cloudwatch-agent logrotate
cat >/opt/aws/amazon-cloudwatch-agent/etc/trade-analysis.json <<'END'
{
  "agent": {"run_as_user": "root"},
  "logs": {
    "logs_collected": {
      "files": {
        "collect_list": [
          {
            "file_path": "/var/log/trade-analysis/worker.log",
            "log_group_name": "@LOG_GROUP@",
            "log_stream_name": "{instance_id}"
          },
          {
            "file_path": "/var/log/cloud-init-output.log",
            "log_group_name": "@LOG_GROUP@",
            "log_stream_name": "{instance_id}/cloud-init"
          }
        ]
      }
    }
  }
}
END
/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s \
  -c file:/opt/aws/amazon-cloudwatch-agent/etc/trade-analysis.json

# a font and its configuration: the charts are drawn here
dnf install -y -q java-25-amazon-corretto-headless fontconfig dejavu-sans-fonts

useradd --system --home-dir /opt/trade-analysis --no-create-home --shell /sbin/nologin trade-analysis
install -d -m 0755 /opt/trade-analysis /etc/trade-analysis
install -d -m 0750 /var/log/trade-analysis
aws s3 cp --only-show-errors --region '@REGION@' 's3://@JAR_BUCKET@/@JAR_KEY@' /opt/trade-analysis/worker.jar
# unpacked it starts faster; where that fails, as it is
java -Djarmode=tools -jar /opt/trade-analysis/worker.jar extract --destination /opt/trade-analysis/app ||
  install -D -m 0644 /opt/trade-analysis/worker.jar /opt/trade-analysis/app/worker.jar

cat >/etc/trade-analysis/worker.env <<'END'
@VARIABLES@
END
echo "@NAME_VARIABLE@=$instance_id" >>/etc/trade-analysis/worker.env

cat >/etc/logrotate.d/trade-analysis <<'END'
/var/log/trade-analysis/*.log {
  daily
  maxsize 100M
  rotate 3
  copytruncate
  missingok
  notifempty
}
END

cat >/etc/systemd/system/trade-analysis.service <<'END'
[Unit]
Description=Trade Analysis worker
Wants=network-online.target
After=network-online.target
StartLimitIntervalSec=0

[Service]
User=trade-analysis
EnvironmentFile=/etc/trade-analysis/worker.env
# Java itself does not always see that a cache is another program's
ExecStartPre=+/bin/bash -c '[[ ! /opt/trade-analysis/app/worker.jar -nt /var/cache/trade-analysis/program && ! /opt/trade-analysis/app/worker.jar -ot /var/cache/trade-analysis/program ]] || rm -f /var/cache/trade-analysis/worker.aot'
ExecStart=/usr/bin/java $JAVA_FLAGS $CACHE_FLAG -jar /opt/trade-analysis/app/worker.jar
Restart=always
RestartSec=2
SuccessExitStatus=143
TimeoutStopSec=@STOP_SECONDS@
StandardOutput=append:/var/log/trade-analysis/worker.log
StandardError=inherit
UMask=0077
NoNewPrivileges=yes
CapabilityBoundingSet=
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
# no MemoryDenyWriteExecute: Java's compilers write code and run it

[Install]
WantedBy=multi-user.target
END
systemctl daemon-reload
systemctl enable --now logrotate.timer trade-analysis.service

# The worker runs. Should it be started anew, it starts sooner from a cache of what a start loads and compiles,
# which Java makes in a start that is thrown away. Nothing waits for that, and a worker without a cache runs as well.
install -d -o trade-analysis -m 0755 /var/cache/trade-analysis
# shellcheck disable=SC2016 # the variables are those of the unit
if systemd-run --quiet --wait --collect --nice=19 --uid=trade-analysis \
  --property=EnvironmentFile=/etc/trade-analysis/worker.env --property=RuntimeMaxSec=120 \
  /bin/bash -c 'exec java $JAVA_FLAGS -XX:AOTCacheOutput=/var/cache/trade-analysis/worker.aot \
  -jar /opt/trade-analysis/app/worker.jar @TRAINING@' &&
  [[ -s /var/cache/trade-analysis/worker.aot ]]; then
  touch -r /opt/trade-analysis/app/worker.jar /var/cache/trade-analysis/program
  echo 'CACHE_FLAG=-XX:AOTCache=/var/cache/trade-analysis/worker.aot' >>/etc/trade-analysis/worker.env
else
  echo 'No cache was made; the worker starts without.' >&2
fi
