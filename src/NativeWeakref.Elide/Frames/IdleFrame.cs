using System.Collections.Generic;
using Iced.Intel;
using NativeWeakref.Elide.Proving;

namespace NativeWeakref.Elide.Frames;

/// <summary>
/// A frame that a function sets up and takes down without using it: <c>push rbp; mov rbp, rsp</c> and <c>pop rbp</c>.
/// </summary>
/// <param name="Function">The function.</param>
/// <param name="Exits">The instructions behind each <c>pop rbp</c>: returns, and jumps to other functions.</param>
/// <param name="LastCalls">Calls whose result the function returns at once: jumps, without the frame.</param>
/// <param name="Unwinding">What the unwinder is told of the frame.</param>
internal sealed record IdleFrame(
    Node Function, IReadOnlyList<Instruction> Exits, IReadOnlyList<Instruction> LastCalls, UnwindRows Unwinding);
