"""CloudFormation as this stand-in plays it: what moto lacks of order, updates in place, roll back and deletion."""
