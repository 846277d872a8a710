FROM node:22-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
COPY . .
# Set it where the page does not live at the root of its host; docs/hosting.md says more.
ARG INSPECTOR_BASE_PATH=""
ENV NEXT_TELEMETRY_DISABLED=1
RUN ["npm", "run", "build"]

FROM node:22-bookworm-slim
ENV NODE_ENV=production PORT=8080
WORKDIR /app
COPY --from=build /src/dist/package.json /src/dist/LICENSE /src/dist/THIRD-PARTY.LEGAL.txt ./
COPY --from=build /src/dist/cli.js /src/dist/page.pack ./
COPY --from=build /src/dist/chunks ./chunks
# It writes nothing: the files belong to root, and `docker run --read-only` is enough room.
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "cli.js"]
CMD ["hosted"]
