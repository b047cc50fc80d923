// torch has one generator and one number of threads in a process: tests side by side would draw each other's numbers.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
