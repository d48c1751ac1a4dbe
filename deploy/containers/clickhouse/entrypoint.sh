#!/bin/sh
# The engine of the library ends, in order, when its standard input closes: at SIGTERM it is closed.
set -eu
mkdir -p /var/lib/clickhouse
rm -f /run/stay
mkfifo /run/stay
/opt/java/bin/java -Xmx32m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp /opt/engine/jna.jar:/opt/engine/classes \
  vn.nhiphoc.embedded.clickhouse.EngineProcess /opt/engine/libchdb.so --path=/var/lib/clickhouse \
  --listen-host=0.0.0.0 --http_port=8123 "--structure=line String" --input-format=LineAsString \
  "--query=SYSTEM START LISTEN HTTP; SELECT count() FROM table" </run/stay &
engine=$!
exec 3>/run/stay
trap 'exec 3>&-; wait $engine; exit 0' TERM INT
wait $engine
