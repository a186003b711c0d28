"""What a text says of those whom it names: office, country, age, harm; and whom a store must withhold."""
