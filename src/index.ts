import * as z from 'zod/mini';
import { kvs } from '@forge/kvs';
import api from '@forge/api';
import { InvocationError } from '@forge/events';
import { makeResolver } from '@forge/resolver';
export const panel = async (e: unknown) => [
  z
    .object({ a: z.string(), b: z.array(z.nullable(z.number())), c: z.record(z.string(), z.unknown()) })
    .parse(e),
  await kvs.get('x'),
  api,
  InvocationError,
  makeResolver,
];
export const admin = panel;
