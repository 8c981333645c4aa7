#!/bin/sh
# Installs what the tests of `mvn verify` need beside a JDK: a browser, Arabic fonts, the virus scanner, a reader of PDF files.
# Debian and Ubuntu only, and only where it may: as root or by sudo without a password.
set -eu

if [ "${SKIP_TESTS:-}" = true ]; then
  exit 0
fi

has() { command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ]; }

# Ubuntu's package chromium only installs a snap, which containers cannot run.
is_ubuntu() { grep -qs '^ID=ubuntu' "${OS_RELEASE:-/etc/os-release}"; }

has_browser() {
  [ -n "${TAWASUL_CHROMIUM:-}" ] || has chromium-headless-shell || has google-chrome || { has chromium && ! is_ubuntu; } \
    || ls "${PLAYWRIGHT_BROWSERS_PATH:-${HOME:-/root}/.cache/ms-playwright}"/chromium* >/dev/null 2>&1
}

as_root=""
if [ "$(id -u)" != 0 ]; then as_root="sudo -n"; fi
may_install() { has apt-get && { [ -z "$as_root" ] || sudo -n true 2>/dev/null; }; }

# One argument a package
install() {
  echo "Installing $*"
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}

packages=""
browser=""
browser_by_playwright=""
if ! has_browser; then
  if is_ubuntu; then browser_by_playwright=yes; else browser=" chromium"; fi
fi
fc-list 2>/dev/null | grep -qi 'Noto.*Arab\|Amiri' || packages="$packages fontconfig fonts-noto-core"
has clamd || packages="$packages clamav-daemon"
has pdftotext || packages="$packages poppler-utils"

# Debian's Chromium without windows takes a third less of the processor for a page than Chromium itself does (its main
# process an eighth), so it is fetched beside one that is there. Without it the tests only take longer.
quicker=""
if [ -z "$browser" ] && [ -z "${TAWASUL_CHROMIUM:-}" ] && [ "${OFFLINE:-}" != true ] && grep -qs '^ID=debian' "${OS_RELEASE:-/etc/os-release}" \
  && ! has chromium-headless-shell && may_install; then
  quicker=chromium-headless-shell
fi

if [ -z "$packages$browser$browser_by_playwright$quicker" ]; then
  exit 0
fi

if ! may_install; then
  echo "The tests need${browser_by_playwright:+ Google Chrome}$browser$packages, which cannot be installed from here:" \
    "install them (a browser elsewhere is named in TAWASUL_CHROMIUM), or run the tests that need none with: mvn test" >&2
  exit 1
fi

if [ -n "$packages$browser" ]; then
  $as_root apt-get update -qq
elif [ -n "$quicker" ]; then
  $as_root apt-get update -qq || exit 0
fi
if [ -n "$quicker" ]; then
  install "$quicker" || echo "Without $quicker the tests take longer"
fi
if [ -n "$browser" ]; then
  # It has no windows, is smaller and quicker; Debian has it from version 12 on.
  install chromium-headless-shell || install chromium
fi
if [ -n "$packages" ]; then
  # shellcheck disable=SC2086 # one argument a package
  install $packages
fi
if [ -n "$browser_by_playwright" ]; then
  echo "Installing Chromium by Playwright"
  env -u PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD java -cp "$TEST_CLASSPATH" com.microsoft.playwright.CLI install --with-deps chromium
fi
