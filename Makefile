# Bo. `make help` lists what there is to do.
.DEFAULT_GOAL := help
SHELL := /bin/bash

# What the program needs from the system besides a Swift toolchain.
PACKAGES := libncurses-dev libsqlite3-dev libcurl4-openssl-dev
# The tests talk to a real TLS server and look at real terminals.
TEST_PACKAGES := openssl tmux
# The sandbox's answers are checked against schemas by somebody else's libraries.
SCHEMA_PACKAGES := python3 python3-jsonschema python3-cryptography python3-jwcrypto
# What makes the Debian package, and what checks it.
DEB_PACKAGES := dpkg-dev
CHECK_DEB_PACKAGES := debootstrap lintian
RELEASE := swift build -c release --static-swift-stdlib -Xlinker -s --product
BO := .build/release/bo

# Where `make install` puts things; a package is put together below DESTDIR.
PREFIX ?= /usr/local
ROOT := $(DESTDIR)$(PREFIX)
ZSH_FUNCTIONS ?= share/zsh/site-functions

.PHONY: demo test build golden check docs bench sandbox install deb check-deb clean help system test-system schema-system deb-system \
	check-deb-system

demo: build ## build the release and open the demo: ten synthetic estates, fetched while you look
	@if [ -t 1 ] && [ -t 0 ]; then $(BO) demo; else \
	  set -e; dir=$$(mktemp -d); trap 'rm -rf "$$dir"' EXIT; \
	  $(BO) demo --headless --cache "$$dir/demo.sqlite"; \
	  $(BO) render --cache "$$dir/demo.sqlite" --now 2026-11-22; fi

test: test-system ## run every test
	swift build --build-tests
	swift test --skip-build

build: system ## build the release: bo and bo-sandbox in .build/release
	$(RELEASE) bo
	$(RELEASE) bo-sandbox

golden: test-system ## record the golden screens anew; look at every one before you commit it
	swift build --build-tests
	BO_RECORD=1 swift test --skip-build --filter GoldenScreenTests

check: test-system ## what a change must pass: format, warnings, tests, fresh documents
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks
	swift build --build-tests -Xswiftc -warnings-as-errors
	swift test --skip-build

docs: build ## write docs/keys.md, the man page and the screens of the handbook anew
	$(BO) docs keys > docs/keys.md
	$(BO) docs man --lang en > docs/bo.1
	docs/screens $(BO)

bench: build ## measure the program from outside and the parts against a floor
	$(RELEASE) make-cache
	$(RELEASE) store-bench
	$(RELEASE) decode-bench
	Benchmarks/run

sandbox: build ## run the sandbox as a server on a free port
	$(BO) sandbox

install: build ## install to $(PREFIX), /usr/local unless given
	install -d "$(ROOT)/bin" "$(ROOT)/share/bo/themes" "$(ROOT)/share/man/man1" "$(ROOT)/$(ZSH_FUNCTIONS)" \
	  "$(ROOT)/share/bash-completion/completions" "$(ROOT)/share/fish/vendor_completions.d"
	install -m 755 $(BO) $(BO)-sandbox "$(ROOT)/bin/"
	install -m 644 themes/*.toml "$(ROOT)/share/bo/themes/"
	install -m 644 docs/bo.1 docs/bo-sandbox.1 "$(ROOT)/share/man/man1/"
	for program in bo bo-sandbox; do \
	  .build/release/$$program --generate-completion-script bash | sed '1{/^#!/d}' > "$(ROOT)/share/bash-completion/completions/$$program"; \
	  .build/release/$$program --generate-completion-script zsh > "$(ROOT)/$(ZSH_FUNCTIONS)/_$$program"; \
	  .build/release/$$program --generate-completion-script fish > "$(ROOT)/share/fish/vendor_completions.d/$$program.fish"; \
	done

deb: build deb-system ## make the Debian package: .build/deb/bo_VERSION_ARCHITECTURE.deb
	rm -rf .build/deb
	$(MAKE) install DESTDIR=.build/deb/root PREFIX=/usr ZSH_FUNCTIONS=share/zsh/vendor-completions
	packaging/make-deb .build/deb/root .build/deb
	packaging/check-deb .build/deb/*.deb list

check-deb: deb check-deb-system ## install the package on a bare Debian 12 and run it there; takes root and the network
	packaging/check-deb .build/deb/*.deb

clean: ## remove what was built
	rm -rf .build

help: ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Installs what is missing, and asks for nothing when nothing is.
define apt
	@installed=$$(dpkg-query -W -f='$${Status} $${Package}\n' $(1) 2>/dev/null | awk '$$3 == "installed" { print $$4 }' | sort -u); \
	wanted=$$(printf '%s\n' $(1) | sort -u); \
	need=$$(comm -13 <(printf '%s\n' "$$installed") <(printf '%s\n' "$$wanted")); \
	if [ -n "$$need" ]; then \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  echo "Installing $$(echo $$need)"; \
	  $$sudo apt-get update -q && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -q $$need; \
	fi
endef

system:
	$(call apt,$(PACKAGES))

test-system:
	$(call apt,$(PACKAGES) $(TEST_PACKAGES))

schema-system:
	$(call apt,$(SCHEMA_PACKAGES))

deb-system:
	$(call apt,$(DEB_PACKAGES))

check-deb-system:
	$(call apt,$(CHECK_DEB_PACKAGES))
