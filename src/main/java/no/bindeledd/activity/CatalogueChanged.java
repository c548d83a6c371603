package no.bindeledd.activity;

/** Inside the transaction of a change that the public can see; read it when that is through. */
public record CatalogueChanged(long municipality) {}
