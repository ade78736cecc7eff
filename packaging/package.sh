#!/usr/bin/env bash
# Makes the Debian package of the box: a Java runtime of its own, the class path, native libraries, units and rules.
# shellcheck disable=SC2154,SC2317 # the launcher's variables, and functions that it calls
# Read in by the launcher, whose $root, $state and $jdk it uses.

package_usage() {
  cat <<'END'
Usage: kiosk package [--arch amd64|arm64] [--out DIR]
Makes kiosk24_VERSION_ARCH.deb for Debian 13. Either architecture can be made on either.
      --arch   of the box; this machine's if left out
      --out    where it is put; packaging/target if left out
KIOSK_DEBIAN_MIRROR is asked for Java's modules instead of http://deb.debian.org; what comes is checked all the same.
END
}

# The modules of the JDK that the class path uses (jdeps says which), those that are only found by name at run time
# (elliptic curves, keys in a token, GB18030), and JavaFX's.
jdk_modules=java.base,java.desktop,java.management,java.naming,java.net.http,java.sql,jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.jfr,jdk.unsupported
fx_modules=(javafx.base javafx.graphics javafx.controls)

# What a jar loads at run time lies beside it as a file of root's: where it is in the jar, by architecture.
natives() { # ARCH
  case $1 in
    amd64) cat <<'END' ;;
jSerialComm Linux/x86_64/libjSerialComm.so
sqlite-jdbc org/sqlite/native/Linux/x86_64/libsqlitejdbc.so
jna com/sun/jna/linux-x86-64/libjnidispatch.so
onnxruntime ai/onnxruntime/native/linux-x64/libonnxruntime.so
onnxruntime ai/onnxruntime/native/linux-x64/libonnxruntime4j_jni.so
END
    arm64) cat <<'END' ;;
jSerialComm Linux/armv8_64/libjSerialComm.so
sqlite-jdbc org/sqlite/native/Linux/aarch64/libsqlitejdbc.so
jna com/sun/jna/linux-aarch64/libjnidispatch.so
onnxruntime ai/onnxruntime/native/linux-aarch64/libonnxruntime.so
onnxruntime ai/onnxruntime/native/linux-aarch64/libonnxruntime4j_jni.so
pi4j-library-gpiod lib/aarch64/pi4j-gpiod/libpi4j-gpiod.so
pi4j-library-gpiod lib/aarch64/pi4j-gpiod/libgpiod.so
END
  esac
}

package() { # ARGUMENT...
  local arch='' out=$state tool
  while [ $# -gt 0 ]; do
    case $1 in
      --arch=* | --out=*) set -- "${1%%=*}" "${1#*=}" "${@:2}" ;;
      --arch) arch=${2:-}; shift 2 || package_wrong "--arch needs a value" ;;
      --out) out=${2:?}; shift 2 ;;
      *) package_wrong "unknown: $1" ;;
    esac
  done
  : "${arch:=$(uname -m | sed 's/x86_64/amd64/; s/aarch64/arm64/')}"
  [[ $arch =~ ^(amd64|arm64)$ ]] || package_wrong "--arch is amd64 or arm64, not $arch"
  for tool in curl dpkg-deb unzip xz; do
    command -v $tool >/dev/null || die "$tool is needed: apt-get install curl dpkg unzip xz-utils"
  done
  need_maven
  umask 022
  mkdir -p "$out"
  out=$(readlink -f "$out")
  lock
  local work=$state/package/$arch tree=$state/package/$arch/tree home=$state/package/$arch/tree/usr/lib/kiosk24
  rm -rf "$work"
  mkdir -p "$home"
  SOURCE_DATE_EPOCH=$(package_date)
  export SOURCE_DATE_EPOCH
  package_jars "$arch" "$work/lib"
  package_runtime "$arch" "$work" "$home/runtime"
  package_class_path "$arch" "$work" "$home"
  package_files "$arch" "$tree"
  package_deb "$arch" "$tree" "$out"
}

package_wrong() {
  say "$1"
  package_usage >&2
  exit 2
}

# Seconds since 1970 of the newest commit, so that the same sources make the same package.
package_date() { git -C "$root" log -1 --format=%ct 2>/dev/null || stat -c %Y "$root/pom.xml"; }

package_version() {
  local base
  base=$(sed -n 's/^  <version>\(.*\)<\/version>/\1/p' "$root/pom.xml" | head -n 1)
  case $base in
    *-SNAPSHOT) printf '%s~%s\n' "${base%-SNAPSHOT}" "$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%d.%H%M%S)" ;;
    *) printf '%s\n' "$base" ;;
  esac
}

# The jars that the box needs, with JavaFX's for its architecture.
package_jars() { # ARCH LIB
  local platform=linux
  [ "$1" = amd64 ] || platform=linux-aarch64
  say "building the jars for $1..."
  show() { sed -un 's/^\[INFO\] Building Kiosk24: \([a-z-]*\) .*/kiosk:   \1/p' >&2; }
  local plugin
  plugin=$(sed -n 's/.*<dependency.plugin.version>\(.*\)<.*/\1/p' "$root/pom.xml")
  offline_first "box-$1" "$state/package.log" -pl kiosk-app -am -Dmaven.test.skip=true -Dformatter.skip=true package \
    "org.apache.maven.plugins:maven-dependency-plugin:$plugin:copy-dependencies" -DincludeScope=runtime \
    -Djavafx.platform="$platform" -DoutputDirectory="$2" ||
    die "the build failed; all of it is in $state/package.log"
  cp "$root"/kiosk-app/target/kiosk-app-*.jar "$2/"
}

# Java's modules for ARCH, in the user's cache.
package_jmods() { # ARCH
  local arch version sum path cache deb mirror=${KIOSK_DEBIAN_MIRROR:-http://deb.debian.org}
  read -r arch version sum path < <(grep "^$1 " "$root/packaging/deb/jdk.sources")
  cache=${XDG_CACHE_HOME:-$HOME/.cache}/kiosk24
  jmods=$cache/jmods-$arch-${sum:0:16}
  [ ! -d "$jmods" ] || return 0
  deb=$cache/${path##*/}
  mkdir -p "$cache"
  say "fetching Java's modules for $arch, 90 MB (once): openjdk-25 $version"
  curl -fsSL --retry 3 -o "$deb.new" "$mirror/${path//+/%2B}" ||
    die "$mirror/$path cannot be had; if Debian has a newer one, packaging/deb/jdk.sources must name it"
  echo "$sum  $deb.new" | sha256sum --quiet -c >&2 || die "$deb.new is not what packaging/deb/jdk.sources says; it was not used"
  rm -rf "$jmods.new" && mkdir "$jmods.new"
  dpkg-deb --fsys-tarfile "$deb.new" |
    tar -x -C "$jmods.new" --strip-components=6 --wildcards './usr/lib/jvm/*/jmods/*.jmod' './usr/lib/jvm/*/release'
  rm "$deb.new"
  mv "$jmods.new" "$jmods"
}

# jlink's image of Java and JavaFX. JavaFX comes as jars with native libraries in them, which it would unpack into the
# user's folder at run time; as modules with libraries they come to lie in the runtime's own.
package_runtime() { # ARCH WORK RUNTIME
  local jmods module jar parts=$2/fx fx=$2/jmods version date
  package_jmods "$1"
  say "linking the runtime for $1..."
  date=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)
  mkdir -p "$fx"
  for module in "${fx_modules[@]}"; do
    jar=$(ls "$2"/lib/"${module/./-}"-*-linux*.jar)
    rm -rf "$parts" && mkdir -p "$parts/classes" "$parts/libs"
    unzip -qq "$jar" -d "$parts/classes"
    find "$parts/classes" -maxdepth 1 -name '*.so' -exec mv -t "$parts/libs" {} +
    version=${jar##*/"${module/./-}"-}
    "$jdk/bin/jmod" create --class-path "$parts/classes" --libs "$parts/libs" --module-version "${version%%-*}" \
      --target-platform "linux-$(package_platform "$1")" --date "$date" "$fx/$module.jmod"
    rm "$2"/lib/"${module/./-}"-*.jar
  done
  "$jdk/bin/jlink" --module-path "$jmods:$fx" --add-modules "$jdk_modules,$(IFS=,; echo "${fx_modules[*]}")" \
    --strip-java-debug-attributes --no-header-files --no-man-pages --output "$3" >&2 ||
    die "jlink failed; it must be of JDK 25, and this is $jdk"
  rm -rf "$3/legal/jdk."*.cryptoki "$fx" "$parts"
}

package_platform() { case $1 in amd64) echo amd64 ;; arm64) echo aarch64 ;; esac; }

# Every jar again, without what only other systems load, and without signatures, whose digests no longer hold then:
# Maven has checked the whole jars. Nothing in them can be unpacked at run time any more.
package_class_path() { # ARCH WORK HOME
  local jar name file date parts=$2/parts
  date=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)
  mkdir -p "$3/lib" "$3/native"
  while read -r name file; do
    unzip -qqj "$2"/lib/"$name"-[0-9]*.jar "$file" -d "$3/native"
  done < <(natives "$1")
  for jar in "$2"/lib/*.jar; do
    rm -rf "$parts" && mkdir "$parts"
    unzip -qq "$jar" -d "$parts"
    find "$parts" -type f -regextype posix-extended \
      \( -regex '.*\.(so|so\.[0-9.]+|dll|dylib|jnilib|a|yml)' -o -regex '.*/META-INF/[^/]*\.(SF|RSA|DSA|EC)' \) -delete
    find "$parts" -depth -type d \( -name '*.dSYM' -o -empty \) -exec rm -rf {} +
    [ ! -f "$parts/META-INF/MANIFEST.MF" ] || sed -i '/^\r*$/q' "$parts/META-INF/MANIFEST.MF"
    "$jdk/bin/jar" -c -0 -M --date "$date" -f "$3/lib/${jar##*/}" -C "$parts" .
  done
  rm -rf "$parts"
}

package_files() { # ARCH TREE
  local doc=$2/usr/share/doc/kiosk24
  cp -r "$root"/packaging/box/. "$2/"
  mkdir -p "$doc" "$2/etc/kiosk24" "$2/usr/share/lintian/overrides" "$2/usr/bin"
  cp "$root/packaging/kiosk.example.toml" "$2/etc/kiosk24/kiosk.toml"
  ln -s ../lib/kiosk24/bin/kiosk "$2/usr/bin/kiosk"
  cp "$root/packaging/deb/copyright" "$doc/"
  package_changelog | gzip -9n >"$doc/changelog.gz"
  sed "s/@ARCH@/$1/" "$root/packaging/deb/lintian-overrides" >"$2/usr/share/lintian/overrides/kiosk24"
  find "$2/usr/share/man" -type f -exec gzip -9n {} +
  # what is the same as when the AOT cache was made is told by this, without reading it all again at each start
  (cd "$2/usr/lib/kiosk24" && find lib native runtime -type f | LC_ALL=C sort | xargs -d '\n' sha256sum >contents)
  find "$2" -type d -exec chmod 755 {} +
  find "$2" -type f -exec chmod 644 {} +
  chmod 755 "$2"/usr/lib/kiosk24/bin/* "$2"/usr/lib/kiosk24/runtime/bin/* "$2"/usr/lib/kiosk24/runtime/lib/j{exec,spawnhelper}
}

package_changelog() {
  printf 'kiosk24 (%s) trixie; urgency=medium\n\n  * See the project'"'"'s history.\n\n -- Kiosk24 <maintainers@kiosk24.org>  %s\n' \
    "$(package_version)" "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")"
}

package_deb() { # ARCH TREE OUT
  local control=$2/DEBIAN file
  file=$3/kiosk24_$(package_version)_$1.deb
  say "packing..."
  mkdir "$control"
  (cd "$2" && find etc -type f -printf '/%p\n' | LC_ALL=C sort) >"$control/conffiles"
  (cd "$2" && find . -path ./DEBIAN -prune -o -path ./etc -prune -o -type f -printf '%P\n' | LC_ALL=C sort |
    xargs -d '\n' md5sum) >"$control/md5sums"
  sed -e "s/@VERSION@/$(package_version)/" -e "s/@ARCH@/$1/" -e "s/@SIZE@/$(du -sk --apparent-size "$2" | cut -f1)/" \
    "$root/packaging/deb/control" >"$control/control"
  cp "$root"/packaging/deb/{postinst,prerm,postrm} "$control/"
  find "$control" -type f -exec chmod 644 {} +
  chmod 755 "$control"/{postinst,prerm,postrm}
  # the same times, whatever they were here; dpkg-deb sees to order and owners
  find "$2" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
  dpkg-deb -Zxz -z6 --root-owner-group --build "$2" "$file.new" >&2
  mv "$file.new" "$file"
  say "$(stat -c %s "$file" | awk '{printf "%.1f", $1 / 1e6}') MB, SHA-256 $(sha256sum "$file" | cut -d' ' -f1)"
  printf '%s\n' "$file"
}
