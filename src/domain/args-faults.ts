import { mutationNamed } from './run-mutation';

/** What is wrong at one place of a change's args: the place (`need.text`), and the fault as a form tells it. */
interface ArgsFault {
  key: string;
  type: string;
  message: string;
}

/** What the change's own schema finds wrong with args that were mended by hand; nothing where there is no such change. */
export const argsFaults = (name: string, args: unknown): ArgsFault[] =>
  (mutationNamed(name)?.args.safeParse(args).error?.issues ?? []).map(({ path, code, message }) => ({
    key: path.join('.'),
    type: code,
    message,
  }));
