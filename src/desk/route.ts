import type { Request, Response } from 'restify';
import type { z } from 'zod';
import { HttpError } from '../http/http-error.ts';
import { readJson } from '../http/read-json.ts';
import type { Answer, FileAnswer } from '../http/reply.ts';
import type { Role } from './counsellor.ts';
import type { Entered } from './gate.ts';

/** Largest body: a message of 10,000 characters, each escaped as twelve bytes, and as much again around it. */
const maxBodyBytes = 256 * 1024;

/** An address of the desk below `/conseillers/api`. Who may ask is told here, and settled by the gate before it answers. */
export type Route = Address & (OpenAnswer | ClosedAnswer);

interface Address {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Such as `/cases/:caseId/take`. */
  readonly path: string;
}

/** For whoever comes from our page. */
interface OpenAnswer {
  readonly role: null;
  answer(request: Request, response: Response): Promise<Answer>;
}

/** For whoever is in and has at least this role. */
interface ClosedAnswer {
  readonly role: Role;
  answer(request: Request, response: Response, entered: Entered): Promise<Answer | FileAnswer>;
}

/** What a route is asked, checked: the body and the query are what their schemas say. */
export interface Call<Body, Query> extends Entered {
  readonly body: Body;
  readonly query: Query;
  /** Of the path: `param('caseId')`. Of an odd one there is nothing: not found. */
  param(name: string): string;
  readonly request: Request;
  readonly response: Response;
}

interface Given<Body, Query> extends Address {
  readonly role: Role;
  readonly body?: z.ZodType<Body>;
  readonly query?: z.ZodType<Query>;
  answer(call: Call<Body, Query>): Promise<Answer | FileAnswer>;
}

/** Declares a route for those who are in. */
export function route<Body = undefined, Query = undefined>(given: Given<Body, Query>): Route {
  const { method, path, role } = given;
  return {
    method,
    path,
    role,
    answer: async (request, response, entered) => {
      const call = {
        ...entered,
        body: await readBody(request, given.body),
        query: parseQuery(request, given.query),
        param: (name: string) => readParam(request, name),
        request,
        response,
      };
      return given.answer(call);
    },
  };
}

/** The body as its schema says; without a schema nobody looks at it. */
export async function readBody<Body>(request: Request, schema: z.ZodType<Body> | undefined): Promise<Body>;
export async function readBody(request: Request, schema: z.ZodType | undefined): Promise<unknown> {
  return schema === undefined ? undefined : check(await readJson(request, maxBodyBytes), schema);
}

function parseQuery<Query>(request: Request, schema: z.ZodType<Query> | undefined): Query;
function parseQuery(request: Request, schema: z.ZodType | undefined): unknown {
  return schema === undefined ? undefined : check(Object.fromEntries(new URLSearchParams(request.getQuery())), schema);
}

function check<T>(value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new HttpError('BadArgument', {}, { field });
}

function readParam(request: Request, name: string): string {
  const value = String(request.params[name] ?? '');
  if (!/^[\x21-\x7e]{1,200}$/.test(value)) throw new HttpError('NotFound');
  return value;
}
