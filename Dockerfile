# syntax=docker/dockerfile:1

# The build: Maven and a JDK, left behind afterwards.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
# An installation has a PostgreSQL of its own: the demo's embedded one stays outside (its absence is not missed).
RUN --mount=type=cache,target=/build/.m2 mvn -B -ntp -q -Dmaven.repo.local=/build/.m2 package -Dmaven.test.skip=true \
 && mv target/tawasul-*.jar tawasul.jar \
 && java -Djarmode=tools -jar tawasul.jar extract --layers --destination layers \
 && rm -f layers/dependencies/lib/embedded-postgres-binaries-*.jar

# A newer Java than the build's: it keeps what a start has loaded and linked (below).
FROM eclipse-temurin:25-jre AS runtime
# curl asks after the application's health; the user owns nothing that it runs.
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin tawasul
WORKDIR /opt/tawasul
# What seldom changes first, so that a new release is a few megabytes.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

# A start beside a database that is thrown away, with a page or two, after which the JVM writes down which classes it has loaded and
# linked and how its methods were used (JEP 483, 514, 515): starts of the image begin with that. It writes when it is told to end;
# what it writes under G1 also serves the serial collector.
FROM runtime AS training
RUN apt-get update && apt-get install -y --no-install-recommends postgresql
RUN <<EOF
set -eu
postgres="$(ls -d /usr/lib/postgresql/*/bin | head -n 1)"
su postgres -c "$postgres/initdb -D /tmp/database -A trust -E UTF8 --locale=C.UTF-8"
su postgres -c "$postgres/pg_ctl -D /tmp/database -o '-c unix_socket_directories=/tmp -c listen_addresses=127.0.0.1' -w start"
export SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:5432/postgres SPRING_DATASOURCE_USERNAME=postgres SPRING_PROFILES_ACTIVE=production
export TAWASUL_SECRET_KEY="$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')" TAWASUL_ADMIN_PASSWORD="Training-$(head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \n')"
java -Duser.timezone=Asia/Riyadh -Dfile.encoding=UTF-8 -XX:+UseG1GC -XX:AOTCacheOutput=/opt/tawasul/tawasul.aot -jar tawasul.jar &
curl -fsS -o /dev/null --retry 120 --retry-delay 2 --retry-all-errors http://127.0.0.1:8080/actuator/health/readiness
for page in / /report /track /desk; do curl -sS -o /dev/null "http://127.0.0.1:8080$page"; done
kill $!
wait $! || true
test -s /opt/tawasul/tawasul.aot
su postgres -c "$postgres/pg_ctl -D /tmp/database -m immediate stop"
EOF

FROM runtime
COPY --from=training /opt/tawasul/tawasul.aot ./
COPY --chmod=755 docs/docker/start.sh ./
USER 10001
# No secret stands here: they come with the environment of the container (docker-compose.yml, docs/operations.md).
ENV SPRING_PROFILES_ACTIVE=production
EXPOSE 8080
# Whatever is written goes to /tmp, so the root may be read-only: docker run --read-only --tmpfs /tmp
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=3 \
  CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8080/actuator/health/readiness"]
# The serial collector starts a node in two thirds of the time that G1 takes beside other programs, in half of the memory; it suits
# heaps up to some gigabytes. With room from the beginning it collects a few times less on the way,
# and huge pages, where the host offers them to whoever asks (most do), spare half of the page faults: a tenth of the work of a start.
# Reflection by the JVM's own way spares a start a thousand classes, each made for one constructor or method (a tenth of the main
# thread's work); a page takes as long as without. start.sh lets the optimising compiler give way.
# More options of the JVM: JAVA_TOOL_OPTIONS. A command after the image's name is the application's: "migrate".
ENTRYPOINT ["./start.sh", "-Duser.timezone=Asia/Riyadh", "-Dfile.encoding=UTF-8", "-XX:MaxRAMPercentage=70", "-XX:InitialRAMPercentage=30", "-XX:MetaspaceSize=256m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages", "-Djdk.reflect.useNativeAccessorOnly=true", "-XX:AOTCache=tawasul.aot", "-Xlog:aot*=error", "-jar", "tawasul.jar"]
