# One image for web, worker and clock; the browser's parts are made in a stage of their own.
FROM node:22-bookworm-slim AS frontend
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev
COPY bin/frontend.mjs bin/
RUN node bin/frontend.mjs

FROM python:3.11-slim-bookworm
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 VAR_DIR=/var/lib/quartierportal STATIC_DIR=/portal/static
WORKDIR /portal
COPY requirements.txt ./
RUN pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements.txt
COPY . .
COPY --from=frontend /portal/frontend frontend
# The key below is for this build step alone; a running portal refuses to start without its own.
RUN python bin/catalogues compile \
 && DEMO=true SECRET_KEY=build VAR_DIR=/tmp/build python manage.py collectstatic --noinput -v 0 \
 && rm -rf /tmp/build \
 && useradd --system --home-dir /var/lib/quartierportal portal \
 && install -d -o portal -g portal /var/lib/quartierportal
USER portal
EXPOSE 8000
CMD ["gunicorn", "-c", "python:portal.web", "--bind", "0.0.0.0:8000", "portal.wsgi"]
