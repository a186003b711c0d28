"""What else an act carries: numbers and their parts, harm, charges, contexts."""
