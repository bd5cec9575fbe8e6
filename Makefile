# What a person types. Every step says by itself what is missing and how to go on.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help install demo test lint gate clean

help: ## what can be typed here
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

install: ## the environment, the browser's parts and the catalogues
	@bin/environment runtime
	@bin/frontend
	@.venv/bin/python bin/catalogues compile

demo: install ## the demo town at http://localhost:8000/ (PORT=8001 make demo chooses another port)
	@bin/demo

test: install ## everything: lint, house, unit and browser tests
	@bin/environment dev
	@bin/check

lint: ## what ruff says
	@bin/environment dev
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .

gate: install ## every page in every width, theme and language, in Chromium
	@bin/environment dev e2e
	@GATE=whole .venv/bin/python -m pytest -m browser

clean: ## forgets what was made here, but not the data in var/
	@rm -rf .venv .make .cache node_modules frontend
	@echo "Gone: the environment and the browser's parts. The data in var/ are kept; 'rm -rf var' forgets them too."
