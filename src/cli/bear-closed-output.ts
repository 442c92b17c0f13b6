/** Ends in peace when whoever reads has seen enough, as `| head` has after its lines. */
export function bearClosedOutput(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
