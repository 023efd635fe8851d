using System.Collections.Generic;
using System.Linq;

namespace NativeWeakref.Build.Benchmarks;

/// <summary>What was measured: for each operation and peer the nanoseconds of each round.</summary>
internal sealed class Measurements
{
    private readonly List<string> _operations = [];
    private readonly Dictionary<(string Operation, Peer Peer), List<double>> _rounds = [];

    /// <summary>The operations in the order they were first seen.</summary>
    internal IReadOnlyList<string> Operations => _operations;

    internal void Add(string operation, Peer peer, double nanoseconds)
    {
        if (!_operations.Contains(operation))
        {
            _operations.Add(operation);
        }

        if (!_rounds.TryGetValue((operation, peer), out List<double>? rounds))
        {
            rounds = [];
            _rounds.Add((operation, peer), rounds);
        }

        rounds.Add(nanoseconds);
    }

    /// <summary>The nanoseconds of an operation, or null where the peer does not have it.</summary>
    internal Spread? Nanoseconds(string operation, Peer peer)
        => _rounds.TryGetValue((operation, peer), out List<double>? rounds) ? Spread.Of(rounds) : null;

    /// <summary>How often ours fits into the peer's time, compared round by round: above 1 ours is faster.</summary>
    internal Spread? Ratio(string operation, Peer peer)
        => _rounds.TryGetValue((operation, peer), out List<double>? theirs)
            && _rounds.TryGetValue((operation, Peer.Ours), out List<double>? ours)
            ? Spread.Of(theirs.Zip(ours, (their, our) => their / our))
            : null;
}
