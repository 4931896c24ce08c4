# SPDX-License-Identifier: EUPL-1.2
FROM node:24.21.0-slim AS build
WORKDIR /source
COPY . .
RUN npm ci --no-audit --no-fund \
  && npm run --silent build:web \
  && npm pack --silent --ignore-scripts --pack-destination /tmp -w packages/core -w packages/lsp -w packages/web -w packages/server -w packages/cli \
  && npm install --prefix /opt/klarebrief --no-audit --no-fund --ignore-scripts /tmp/*.tgz

FROM node:24.21.0-slim
COPY --from=build /opt/klarebrief /opt/klarebrief
USER node
WORKDIR /brieven
ENTRYPOINT ["/opt/klarebrief/node_modules/.bin/klarebrief"]
CMD ["--help"]
