/** A parameter that is `boolean`, or has `true` or `false` for its default. */
function isFlag(parameter) {
  const given = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const { left = given, right } = given;
  const type = left.typeAnnotation?.typeAnnotation;
  const types = type?.type === 'TSUnionType' ? type.types : [type];
  return typeof right?.value === 'boolean' || types.some((one) => one?.type === 'TSBooleanKeyword');
}

/**
 * `list(id, true)` does not say what is true: beside what a function is about, which comes first, a switch is an option
 * with a name, `list(id, { withNotes: true })`, or makes two functions.
 */
export const namedOptions = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { flag: 'a switch has a name where it is given, as `{ exact: true }`, or makes two functions' },
  },
  create(context) {
    const look = ({ params }) => {
      for (const flag of params.slice(1).filter(isFlag)) context.report({ node: flag, messageId: 'flag' });
    };
    return {
      FunctionDeclaration: look,
      FunctionExpression: look,
      ArrowFunctionExpression: look,
      TSFunctionType: look,
      TSMethodSignature: look,
      TSEmptyBodyFunctionExpression: look,
    };
  },
};
