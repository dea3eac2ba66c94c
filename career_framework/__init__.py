"""The published career framework as typed data. Standard library only; imports nothing of ours."""
